package ma.chikaya.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the page of a request once: the language asked for, kept from before, or preferred by the browser. */
@Component
class Pages {

    static final String ATTRIBUTE = "page";
    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    private final Messages messages;
    private final Demo demo;

    Pages(Messages messages, Demo demo) {
        this.messages = messages;
        this.demo = demo;
    }

    Page of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Page made) return made;
        String address = address(request);
        Page page = new Page(
                language(request, address),
                address,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                demo.isOn(),
                "on".equalsIgnoreCase(request.getHeader("Save-Data")),
                messages);
        request.setAttribute(ATTRIBUTE, page);
        return page;
    }

    /** Empty where the page asked for does not speak it. */
    static Optional<Language> asked(HttpServletRequest request) {
        return Addresses.find(request.getQueryString(), PARAMETER)
                .flatMap(Language::find)
                .filter(language -> spokenAt(request.getRequestURI()).contains(language));
    }

    /** The languages a page is offered in. */
    static List<Language> spokenAt(String address) {
        return DeskLanguages.speakAt(address) ? DeskLanguages.ALL : List.of(Language.values());
    }

    static Language language(HttpServletRequest request, String address) {
        Language wanted = asked(request).or(() -> kept(request)).orElseGet(() -> preferred(request));
        return spokenAt(address).contains(wanted) ? wanted : Language.AR;
    }

    private static Optional<Language> kept(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Language.find(cookie.getValue());
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Language.AR;
        var locales = request.getLocales();
        while (locales.hasMoreElements()) {
            Locale locale = locales.nextElement();
            Optional<Language> known = Language.find(locale.toLanguageTag());
            if (known.isPresent()) return known.get();
        }
        return Language.AR;
    }

    /** A form shown again after a refusal was posted to: its address with GET is the same in every controller. */
    private static String address(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String wanted) return wanted;
        String path = request.getRequestURI();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
