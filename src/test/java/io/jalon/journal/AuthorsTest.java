package io.jalon.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@Tag("F-86")
class AuthorsTest {

  private final Authors authors = new Authors();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private static void signIn(Authentication person) {
    SecurityContextHolder.getContext().setAuthentication(person);
  }

  @Test
  void whoMayViewIsAUser() {
    signIn(new TestingAuthenticationToken("camille", "", "view", "steer"));
    assertThat(authors.current()).isEqualTo(new Author(Author.Kind.USER, "camille"));
  }

  @Test
  void whoMayNotViewIsAPartner() {
    signIn(new TestingAuthenticationToken("maitre", "", "work"));
    assertThat(authors.current()).isEqualTo(new Author(Author.Kind.PARTNER, "maitre"));
  }

  @Test
  void nobodyIsTheSystem() {
    assertThat(authors.current()).isEqualTo(Author.SYSTEM);
  }

  @Test
  void anonymousIsTheSystem() {
    signIn(
        new AnonymousAuthenticationToken("k", "anon", AuthorityUtils.createAuthorityList("view")));
    assertThat(authors.current()).isEqualTo(Author.SYSTEM);
  }

  @Test
  void whoIsNotAuthenticatedIsTheSystem() {
    signIn(new TestingAuthenticationToken("camille", ""));
    assertThat(authors.current()).isEqualTo(Author.SYSTEM);
  }

  @Test
  void aJobActsForItsTemplate() {
    var author = authors.as(Author.template("relance"), authors::current);
    assertThat(author).isEqualTo(new Author(Author.Kind.SYSTEM, "relance"));
    assertThat(authors.current()).isEqualTo(Author.SYSTEM);
  }

  @Test
  void theAuthorBeforeComesBackEvenAfterAFailure() {
    authors.as(
        Author.template("outer"),
        () -> {
          assertThatThrownBy(
                  () ->
                      authors.as(
                          Author.template("inner"),
                          () -> {
                            throw new IllegalStateException();
                          }))
              .isInstanceOf(IllegalStateException.class);
          assertThat(authors.current()).isEqualTo(Author.template("outer"));
          return true;
        });
  }
}
