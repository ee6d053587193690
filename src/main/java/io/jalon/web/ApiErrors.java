package io.jalon.web;

import io.jalon.rest.WrongField;
import io.jalon.web.refusal.RefusedCommands;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Every refusal of the REST interface as a problem (RFC 9457) in the caller’s language. What fails
 * in a page goes on to the error page.
 */
@RestControllerAdvice
class ApiErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

  private static final String REQUIRED = "jakarta.validation.constraints.NotNull.message";

  private final ApiProblems texts;
  private final MessageSource messages;

  ApiErrors(ApiProblems texts, MessageSource messages) {
    this.texts = texts;
    this.messages = messages;
  }

  /** A refusal whose reason is a code of the messages files; its arguments go into the text. */
  @ExceptionHandler
  ResponseEntity<Object> refused(ResponseStatusException refusal, HttpServletRequest request) {
    onlyApi(refusal, request);
    request.setAttribute(RefusedCommands.REASON, refusal.getReason());
    ProblemDetail problem =
        texts.problem(
            refusal.getStatusCode(),
            refusal.getReason(),
            refusal.getDetailMessageArguments(),
            LocaleContextHolder.getLocale());
    return answer(problem, refusal.getHeaders());
  }

  /** A field that cannot have its value. */
  @ExceptionHandler
  ResponseEntity<Object> wrong(WrongField wrong, HttpServletRequest request) {
    onlyApi(wrong, request);
    var code = Objects.requireNonNull(wrong.getReason());
    return invalid(List.of(new Wrong(wrong.field(), text(code, wrong.values()))));
  }

  /** Something in the body or the parameters is not as it should be: said field by field. */
  @ExceptionHandler
  ResponseEntity<Object> invalid(BindException invalid, HttpServletRequest request)
      throws BindException {
    onlyApi(invalid, request);
    return invalid(invalid.getBindingResult().getAllErrors().stream().map(this::wrong).toList());
  }

  /** The same for the parameters of a method. */
  @ExceptionHandler
  ResponseEntity<Object> invalid(
      HandlerMethodValidationException invalid, HttpServletRequest request) {
    onlyApi(invalid, request);
    return invalid(invalid.getParameterValidationResults().stream().flatMap(this::wrong).toList());
  }

  /** A file, or all that was sent with it, is larger than what is taken. */
  @ExceptionHandler
  ResponseEntity<Object> large(MaxUploadSizeExceededException large, HttpServletRequest request) {
    onlyApi(large, request);
    return answer(problem(HttpStatus.PAYLOAD_TOO_LARGE, null), HttpHeaders.EMPTY);
  }

  /** A body that is not JSON or no form, or a value of another type. */
  @ExceptionHandler({
    HttpMessageNotReadableException.class,
    TypeMismatchException.class,
    MultipartException.class
  })
  ResponseEntity<Object> unreadable(RuntimeException unreadable, HttpServletRequest request) {
    onlyApi(unreadable, request);
    return UnreadableValue.in(unreadable)
        .map(value -> invalid(List.of(wrong(value))))
        .orElseGet(
            () -> answer(problem(HttpStatus.BAD_REQUEST, "error.unreadable"), HttpHeaders.EMPTY));
  }

  /** A parameter that has to be there is not: which one. */
  @ExceptionHandler
  ResponseEntity<Object> missing(
      MissingServletRequestParameterException missing, HttpServletRequest request)
      throws MissingServletRequestParameterException {
    onlyApi(missing, request);
    return invalid(List.of(new Wrong(missing.getParameterName(), text(REQUIRED))));
  }

  /** The person’s permissions do not reach so far. */
  @ExceptionHandler
  ResponseEntity<Object> denied(AccessDeniedException denied, HttpServletRequest request) {
    onlyApi(denied, request);
    return answer(problem(HttpStatus.FORBIDDEN, null), HttpHeaders.EMPTY);
  }

  /** The body is of another type than what the address takes: those that it takes are said. */
  @ExceptionHandler
  ResponseEntity<Object> unaccepted(
      HttpMediaTypeNotSupportedException unaccepted, HttpServletRequest request)
      throws HttpMediaTypeNotSupportedException {
    onlyApi(unaccepted, request);
    ProblemDetail problem = problem(unaccepted.getStatusCode(), null);
    List<MediaType> accepted = unaccepted.getSupportedMediaTypes();
    if (!accepted.isEmpty()) {
      problem.setDetail(text("error.415.types", MediaType.toString(accepted)));
    }
    return answer(problem, unaccepted.getHeaders());
  }

  /** What Spring refuses by itself keeps its status; anything else is our own fault, and logged. */
  @ExceptionHandler
  ResponseEntity<Object> other(Exception failure, HttpServletRequest request) throws Exception {
    if (!Paths.isApi(request) || DatabaseDown.caused(failure)) {
      throw failure;
    }
    if (failure instanceof ErrorResponse response) {
      return answer(problem(response.getStatusCode(), null), response.getHeaders());
    }
    ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, null);
    String reference = UUID.randomUUID().toString();
    LOG.error("{} {} failed, {}", request.getMethod(), request.getRequestURI(), reference, failure);
    problem.setProperty("reference", reference);
    return answer(problem, HttpHeaders.EMPTY);
  }

  private ResponseEntity<Object> invalid(List<Wrong> wrongs) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "error.invalid");
    problem.setProperty("errors", wrongs);
    return answer(problem, HttpHeaders.EMPTY);
  }

  private Wrong wrong(MessageSourceResolvable error) {
    if (!(error instanceof FieldError field)) {
      return new Wrong("", text(error));
    }
    return UnreadableValue.in(field)
        .map(this::wrong)
        .orElseGet(() -> new Wrong(field.getField(), text(error)));
  }

  private Wrong wrong(UnreadableValue value) {
    return new Wrong(value.field(), text(value.code(), value.values().toArray()));
  }

  private Stream<Wrong> wrong(ParameterValidationResult result) {
    if (result instanceof ParameterErrors fields) {
      return fields.getAllErrors().stream().map(this::wrong);
    }
    String name = result.getMethodParameter().getParameterName();
    return result.getResolvableErrors().stream()
        .map(error -> new Wrong(name == null ? "" : name, text(error)));
  }

  private String text(MessageSourceResolvable error) {
    return messages.getMessage(error, LocaleContextHolder.getLocale());
  }

  private String text(String code, Object... args) {
    return messages.getMessage(code, args, LocaleContextHolder.getLocale());
  }

  private ProblemDetail problem(HttpStatusCode status, @Nullable String code) {
    return texts.problem(status, code, LocaleContextHolder.getLocale());
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.getStatus())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static <E extends Exception> void onlyApi(E failure, HttpServletRequest request)
      throws E {
    if (!Paths.isApi(request)) {
      throw failure;
    }
  }

  /** One thing that is wrong. */
  record Wrong(String field, String message) {}
}
