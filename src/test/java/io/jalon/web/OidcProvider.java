package io.jalon.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A small OpenID Connect provider, where whoever comes is the person of the moment. */
final class OidcProvider implements AutoCloseable {

  static final String CLIENT = "jalon";
  static final String SECRET = "un-secret-de-fournisseur";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RSAKey key = newKey();
  private final HttpServer server;
  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private final Map<String, String> challenges = new ConcurrentHashMap<>();

  /** Who signs in next; {@code sub} is needed. */
  volatile Map<String, Object> person = Map.of();

  /** What is done to the token before it leaves. */
  volatile Forgery forgery = Forgery.NONE;

  /** What somebody between the provider and Jalon may try. */
  enum Forgery {
    NONE,
    OTHER_KEY,
    OTHER_ISSUER,
    OTHER_AUDIENCE,
    OTHER_NONCE,
    EXPIRED
  }

  OidcProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/keys", exchange -> json(exchange, new JWKSet(key).toJSONObject()));
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void describe(HttpExchange exchange) throws IOException {
    json(
        exchange,
        Map.of(
            "issuer",
            issuer(),
            "authorization_endpoint",
            issuer() + "/authorize",
            "token_endpoint",
            issuer() + "/token",
            "jwks_uri",
            issuer() + "/keys",
            "end_session_endpoint",
            issuer() + "/end",
            "response_types_supported",
            List.of("code"),
            "subject_types_supported",
            List.of("public"),
            "id_token_signing_alg_values_supported",
            List.of("RS256")));
  }

  /** Asks for no password: sends back at once, with a code that belongs to this request. */
  private void authorize(HttpExchange exchange) throws IOException {
    var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
    var code = "code-" + nonces.size();
    nonces.put(code, String.valueOf(asked.getFirst("nonce")));
    challenges.put(code, String.valueOf(asked.getFirst("code_challenge")));
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            java.net.URLDecoder.decode(String.valueOf(asked.getFirst("redirect_uri")), UTF_8)
                + "?code="
                + code
                + "&state="
                + asked.getFirst("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var sent = UriComponentsBuilder.newInstance().query(body).build().getQueryParams();
    var code = String.valueOf(sent.getFirst("code"));
    if (!"null".equals(challenges.get(code)) && sent.getFirst("code_verifier") == null) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    json(
        exchange,
        Map.of(
            "access_token",
            "un-acces",
            "token_type",
            "Bearer",
            "expires_in",
            300,
            "id_token",
            signed(String.valueOf(nonces.get(code)))));
  }

  /** Whether every request was bound to a code by PKCE. */
  boolean everyRequestHadAChallenge() {
    return !challenges.isEmpty() && challenges.values().stream().noneMatch("null"::equals);
  }

  private String signed(String nonce) {
    var now = Instant.now();
    var end = forgery == Forgery.EXPIRED ? now.minusSeconds(600) : now.plusSeconds(300);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(forgery == Forgery.OTHER_ISSUER ? "https://ailleurs.example" : issuer())
            .audience(forgery == Forgery.OTHER_AUDIENCE ? "autre" : CLIENT)
            .issueTime(Date.from(end.minusSeconds(600)))
            .expirationTime(Date.from(end))
            .claim("nonce", forgery == Forgery.OTHER_NONCE ? "autre" : nonce);
    person.forEach(claims::claim);
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims.build());
    try {
      token.sign(new RSASSASigner(forgery == Forgery.OTHER_KEY ? newKey() : key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("cle").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void json(HttpExchange exchange, Object value) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    byte[] body = bytes(value);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] bytes(Object value) throws JsonProcessingException {
    return JSON.writeValueAsBytes(value);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
