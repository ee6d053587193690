package io.jalon.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one form that opens Jalon, Tasklist, Cockpit and Admin. */
@Controller
class LoginPage {

  @GetMapping("/login")
  String login(
      @Nullable Principal signedIn,
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String logout,
      Model model) {
    if (signedIn != null) {
      return "redirect:/";
    }
    model.addAttribute("wrong", error != null);
    model.addAttribute("out", logout != null);
    return "login";
  }
}
