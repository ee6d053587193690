package io.jalon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses JSON that is larger than {@code jalon.limits.json} before any of it is read as such,
 * whether or not its length is said beforehand. Files have limits of their own.
 */
@Component
@Order(BodyLimit.INSIDE_SECURITY)
class BodyLimit extends OncePerRequestFilter {

  /** Of strangers nothing is read at all, and what keeps the beginning of a body comes after. */
  static final int INSIDE_SECURITY = -99;

  private final Refusals refusals;
  private final DataSize most;

  BodyLimit(Refusals refusals, @Value("${jalon.limits.json:1MB}") DataSize most) {
    this.refusals = refusals;
    this.most = most;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return type == null || !type.toLowerCase(Locale.ROOT).contains("json");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > most.toBytes()) {
      refuse(request, response);
    } else if (request.getContentLengthLong() >= 0) {
      chain.doFilter(request, response);
    } else {
      var body = request.getInputStream().readNBytes((int) most.toBytes() + 1);
      if (body.length > most.toBytes()) {
        refuse(request, response);
      } else {
        chain.doFilter(new Read(request, body), response);
      }
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    refusals.write(
        request, response, HttpStatus.PAYLOAD_TOO_LARGE, "error.large.json", most.toKilobytes());
  }

  /** A request whose body was read. */
  private static final class Read extends HttpServletRequestWrapper {

    private final ByteArrayInputStream body;

    Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = new ByteArrayInputStream(body);
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
      return new ServletInputStream() {
        @Override
        public int read() {
          return body.read();
        }

        @Override
        public boolean isFinished() {
          return body.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
