package ma.chikaya.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.ChikayaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ChikayaTest
class ServingTest {

    @LocalServerPort
    int port;

    @Autowired
    JteViews views;

    @Test
    void assetsAreServedCompressedAndForEver() throws Exception {
        for (String coding : new String[] {"br", "gzip"}) {
            var css = fetch(Assets.path("chikaya.css"), coding);
            assertThat(css.statusCode()).isEqualTo(200);
            assertThat(css.headers().firstValue("Content-Encoding")).contains(coding);
            assertThat(css.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
            assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
            assertThat(css.headers().allValues("Vary").toString()).contains("Accept-Encoding");
            assertThat(css.body().length).isLessThan(12 * 1024);
        }
        var plain = fetch(Assets.path("chikaya.css"), "identity");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).contains("@layer");
    }

    @Test
    void fontsHaveTheirTypeAndUnknownAssetsAreNotFound() throws Exception {
        var font = fetch(Assets.path("chikaya-sans-arabic-400.woff2"), "gzip");
        assertThat(font.headers().firstValue("Content-Type")).contains("font/woff2");
        assertThat(font.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(fetch("/assets/unknown.css", "br").statusCode()).isEqualTo(404);
        assertThat(fetch("/assets/../assets.properties", "br").statusCode()).isNotEqualTo(200);
    }

    @Test
    void aViewIsAWholePageInTheLanguageAskedFor() throws Exception {
        MockHttpServletResponse arabic = show(request(null));
        assertThat(arabic.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(arabic.getContentLength()).isEqualTo(arabic.getContentAsByteArray().length);
        assertThat(html(arabic))
                .contains("<html lang=\"ar\" dir=\"rtl\">", "البوابة الوطنية للشكايات", "<bdi>&lt;i&gt;</bdi>");

        MockHttpServletResponse french = show(request("lang=FR"));
        assertThat(html(french)).contains("<html lang=\"fr\" dir=\"ltr\">");
        Cookie kept = Objects.requireNonNull(french.getCookie("lang"));
        assertThat(kept.getValue()).isEqualTo("fr");

        MockHttpServletRequest again = request(null);
        again.setCookies(kept);
        assertThat(html(show(again))).contains("<html lang=\"fr\"");

        MockHttpServletRequest preferring = request("lang=xx");
        preferring.setPreferredLocales(List.of(Locale.GERMAN, Locale.forLanguageTag("zgh-MA"), Locale.FRENCH));
        preferring.addHeader("Accept-Language", "de, zgh-MA;q=0.8, fr;q=0.7");
        MockHttpServletResponse tamazight = show(preferring);
        assertThat(html(tamazight)).contains("<html lang=\"zgh\"");
        assertThat(tamazight.getCookie("lang")).isNull();
    }

    @Test
    void savesDataByLeavingTheFontsOut() throws Exception {
        MockHttpServletRequest request = request(null);
        request.addHeader("Save-Data", "on");
        assertThat(html(show(request))).contains(Assets.path("chikaya.css")).doesNotContain("woff2", "fonts.");
    }

    @Test
    void leavesViewsItDoesNotKnowToOthers() {
        assertThat(views.resolveViewName("redirect:/track", Locale.ROOT)).isNull();
        assertThat(views.resolveViewName("web/unknown", Locale.ROOT)).isNull();
    }

    private static MockHttpServletRequest request(@Nullable String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/specimen");
        request.setQueryString(query);
        return request;
    }

    private MockHttpServletResponse show(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new KeptLanguage().preHandle(request, response, this);
        Objects.requireNonNull(views.resolveViewName("web/layout", Locale.ROOT))
                .render(Map.of("title", "Specimen", "content", Html.text("<i>")), request, response);
        return response;
    }

    private static String html(MockHttpServletResponse response) throws IOException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> fetch(String path, String coding) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept-Encoding", coding)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
