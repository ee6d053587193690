package io.jalon.outbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request may go, by its address alone. */
@Tag("F-220")
class CallTargetTest {

  private static final AllowedHosts NOBODY = new AllowedHosts(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.exemple.fr/clients/12?solde=3",
        "http://api.exemple.fr",
        "https://api.exemple.fr:8443/a",
        "https://8.8.8.8/",
        "https://[2606:4700::1111]/",
        "https://api.exemple.fr/v1/...",
        "https://api.exemple.fr/a%2E%2Eb",
      })
  void an_ordinary_address_may_be_called(String url) throws CallTarget.Refused {
    assertThat(CallTarget.of(url, NOBODY).open()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://api.exemple.fr/, bad_url",
    "file:///etc/passwd, bad_url",
    "/clients/12, bad_url",
    "https:///clients, bad_url",
    "https://moi:secret@api.exemple.fr/, bad_url",
    "https://api.exemple.fr@127.0.0.1/, bad_url",
    "https://api.exemple.fr\\@127.0.0.1/, bad_url",
    "https://api.exemple.fr/a b, bad_url",
    "https://api.exemple.fr/v1/../admin, bad_url",
    "https://api.exemple.fr/v1/%2e%2E/admin, bad_url",
    "https://api.exemple.fr/v1/./admin, bad_url",
    "https://api.exemple.fr/.., bad_url",
    "https://api.exemple.fr:22/, bad_port",
    "https://api.exemple.fr:25/, bad_port",
    "https://api.exemple.fr:6379/, bad_port",
    "http://2130706433/, bad_host",
    "http://0/, bad_host",
    "http://127.1/, bad_host",
    "http://0177.0.0.1/, bad_host",
    "http://0x7f.0.0.1/, bad_host",
    "http://0x7f000001/, bad_host",
    "http://127.0.0.01/, bad_host",
    "http://api_interne/, bad_host",
  })
  void a_hostile_or_ambiguous_one_may_not(String url, String reason) {
    assertThatThrownBy(() -> CallTarget.of(url, NOBODY))
        .isInstanceOfSatisfying(
            CallTarget.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void the_administrator_opens_a_host_at_one_port_or_at_the_usual_ones() throws Exception {
    var allowed = new AllowedHosts(List.of("10.0.0.8:9000", " Intranet "));
    assertThat(CallTarget.of("http://10.0.0.8:9000/", allowed).open()).isTrue();
    assertThat(CallTarget.of("http://10.0.0.8/", allowed).open()).isFalse();
    assertThat(CallTarget.of("http://INTRANET:8080/", allowed).open()).isTrue();
    assertThatThrownBy(() -> CallTarget.of("http://intranet:9000/", allowed))
        .isInstanceOf(CallTarget.Refused.class);
  }
}
