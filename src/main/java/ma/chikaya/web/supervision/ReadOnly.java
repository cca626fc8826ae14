package ma.chikaya.web.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import ma.chikaya.accounts.CurrentOfficial;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.web.Routes;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever only inspects changes nothing: what he sends is refused, but for what concerns his own account and for a
 * search, which reads. The commands behind refuse him too.
 */
@Configuration(proxyBeanMethods = false)
class ReadOnly implements WebMvcConfigurer {

    private final CurrentOfficial current;

    ReadOnly(CurrentOfficial current) {
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Guard(current))
                .addPathPatterns("/desk/**", "/admin/**")
                .excludePathPatterns(Routes.DESK_SEARCH, Routes.SIGN_IN + "/**", Routes.SIGN_OUT, "/desk/me/**");
    }

    private record Guard(CurrentOfficial current) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
            Optional<Official> official = reads ? Optional.empty() : current.findCurrent();
            if (official.isEmpty() || !onlyInspects(official.get())) return true;
            response.sendError(HttpStatus.FORBIDDEN.value());
            return false;
        }

        private static boolean onlyInspects(Official official) {
            return official.has(Role.INSPECTOR)
                    && official.memberships().stream().allMatch(m -> m.role() == Role.INSPECTOR);
        }
    }
}
