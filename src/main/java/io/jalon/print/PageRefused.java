package io.jalon.print;

/** A page cannot be printed, since it is no XHTML. */
public class PageRefused extends RuntimeException {

  PageRefused(Exception cause) {
    super("no XHTML: " + cause.getMessage(), cause);
  }
}
