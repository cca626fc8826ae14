package ma.chikaya.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps the language a reader has just chosen. */
final class KeptLanguage implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod())) return true;
        Pages.asked(request).ifPresent(language -> LanguageCookie.keep(request, response, language));
        return true;
    }
}
