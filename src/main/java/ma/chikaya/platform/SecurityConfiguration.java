package ma.chikaya.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Three doors: the desk for signed-in officials with a session; the API without cookies; the citizen's pages with
 * neither session nor account, whose forms are protected by a cookie-based token so that they survive a database
 * outage. What is listed nowhere is denied.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self'; "
            + "worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        headers(http);
        return http.securityMatcher("/api/**", "/actuator/**", "/hooks/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/v1/**",
                                "/hooks/sms",
                                "/hooks/telephony",
                                "/actuator/health/**",
                                "/actuator/health",
                                "/actuator/deadlines")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain desk(HttpSecurity http, CsrfTokenRepository tokens, DeskDoor door) throws Exception {
        headers(http);
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens));
        door.guard(http);
        return http.securityMatcher("/desk/**", "/desk", "/admin/**", "/admin")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/desk/sign-in", "/desk/sign-in/**", "/desk/first")
                                .permitAll()
                                .requestMatchers("/admin/**", "/admin")
                                .hasRole("ADMIN")
                                .requestMatchers("/desk/**", "/desk")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(out -> out.logoutUrl("/desk/sign-out").logoutSuccessUrl("/desk/sign-in?out"))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain citizen(HttpSecurity http, CsrfTokenRepository tokens) throws Exception {
        headers(http);
        // A mail program posts there by itself (RFC 8058): what lets it in is sealed in the address.
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/unsubscribe/*"));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.TRACE, "/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .build();
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return tokens;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    private static void headers(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(self), microphone=(self)"))
                .frameOptions(frame -> frame.deny()));
    }
}
