package io.jalon.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What has no place in the bar of a telephone. */
@Controller
class MorePage {

  @GetMapping("/plus")
  @PreAuthorize("isAuthenticated()")
  String more() {
    return "more";
  }
}
