package io.jalon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks for the right before anything is read from the request: who may not do a thing is not told
 * how to word it. The rules are those of the methods themselves, which ask once more.
 */
@Configuration(proxyBeanMethods = false)
class RightsFirst implements WebMvcConfigurer, HandlerInterceptor {

  private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  /**
   * Goes on when the method's rule lets the person in.
   *
   * @throws AccessDeniedException when it does not
   */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !allowed(method)) {
      throw new AccessDeniedException("Access denied");
    }
    return true;
  }

  private boolean allowed(HandlerMethod method) {
    MethodInvocation call =
        new SimpleMethodInvocation(method.getBean(), method.getMethod(), new Object[0]);
    AuthorizationResult result =
        rules.authorize(() -> SecurityContextHolder.getContext().getAuthentication(), call);
    return result == null || result.isGranted();
  }
}
