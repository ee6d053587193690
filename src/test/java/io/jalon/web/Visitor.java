package io.jalon.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone with a browser of their own, or a program with a password. */
public class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  /** Visits the program at a port. */
  public Visitor(int port) {
    this.base = "http://localhost:" + port;
  }

  /** Signs in by the form of the page. */
  public HttpResponse<String> signIn(String account, String password) {
    Matcher token = TOKEN.matcher(get("/login").body());
    if (!token.find()) {
      throw new IllegalStateException("The login page has no token");
    }
    String form = "_csrf=%s&username=%s&password=%s";
    return send(
        request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(body(form.formatted(encode(token.group(1)), encode(account), encode(password)))));
  }

  /** Reads a page. */
  public HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "text/html"));
  }

  /** Goes where an answer leads, to another server as well. */
  HttpResponse<String> follow(HttpResponse<?> answer) {
    var next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    return send(HttpRequest.newBuilder(next).header("Accept", "text/html"));
  }

  /** Signs out by the button of the pages. */
  HttpResponse<String> leave() {
    return send(
        request("/logout")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(body("_csrf=" + encode(token()))));
  }

  public HttpResponse<String> getJson(String path, String... headers) {
    return send(with(request(path).header("Accept", "application/json"), headers));
  }

  public HttpResponse<String> post(String path, String json, String... headers) {
    return send(
        with(request(path).header("Content-Type", "application/json").POST(body(json)), headers));
  }

  public HttpResponse<String> put(String path, String json, String... headers) {
    return send(
        with(request(path).header("Content-Type", "application/json").PUT(body(json)), headers));
  }

  public HttpResponse<String> delete(String path, String... headers) {
    return send(with(request(path).DELETE(), headers));
  }

  /** A body of the type that the headers say. */
  public HttpResponse<String> send(String path, String body, String... headers) {
    return send(with(request(path).POST(body(body)), headers));
  }

  /** The value of the cookie that a page's script sends back. */
  public String token() {
    return cookie("JALON-XSRF-TOKEN");
  }

  /** The value of the cookie that the engine's applications send back. */
  public String engineToken() {
    return cookie("XSRF-TOKEN");
  }

  private String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /** The header with which a program says its account and password. */
  public static String[] basic(String account, String password) {
    byte[] pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)};
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpRequest.BodyPublisher body(String text) {
    return HttpRequest.BodyPublishers.ofString(text);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
