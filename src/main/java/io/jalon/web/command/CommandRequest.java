package io.jalon.web.command;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Reads the key of the command that this thread answers. */
@Component
class CommandRequest {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

  private final AnswerTexts answers;

  CommandRequest(AnswerTexts answers) {
    this.answers = answers;
  }

  /**
   * The command with its key.
   *
   * @return empty when it carries none
   * @throws ResponseStatusException when it is not a key
   */
  Optional<Keyed> of(MethodInvocation call) {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes http)) {
      return Optional.empty();
    }
    var request = http.getRequest();
    var key = request.getHeader(HEADER);
    var who = request.getUserPrincipal();
    if (key == null || who == null) {
      return Optional.empty();
    }
    if (!KEY.matcher(key).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "command.key-format");
    }
    return Optional.of(new Keyed(who.getName(), key, digest(request, call)));
  }

  private String digest(HttpServletRequest request, MethodInvocation call) {
    var address = request.getRequestURI() + "?" + request.getQueryString();
    return sha256(request.getMethod() + " " + address + "\n" + answers.text(body(request, call)));
  }

  private static @Nullable Object body(HttpServletRequest request, MethodInvocation call) {
    var parameters = call.getMethod().getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (call.getArguments()[i] instanceof MultipartFile file) {
        return List.of(named(file), new TreeMap<>(request.getParameterMap()));
      }
      if (parameters[i].isAnnotationPresent(RequestBody.class)) {
        return call.getArguments()[i];
      }
    }
    return null;
  }

  /** A file by its name and what it holds. */
  private static Object named(MultipartFile file) {
    try {
      return List.of(
          Objects.requireNonNullElse(file.getOriginalFilename(), ""), sha256(file.getBytes()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
