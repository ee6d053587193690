package io.jalon.journal;

import static io.jalon.journal.TestJournal.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.Database;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AddressRetentionTest {

  @ParameterizedTest
  @EnumSource
  @Tag("F-86")
  void an_old_address_is_forgotten_and_the_chain_holds(Database database) {
    var test = new TestJournal(database);
    var retention = new AddressRetention(JdbcClient.create(test.source), test.clock, "P180D");
    test.origins.from(new Origin(Channel.PAGE, "192.0.2.7"), () -> test.tell("old"));
    test.clock.advance(Duration.ofDays(181));
    test.origins.from(new Origin(Channel.PAGE, "2001:db8::1"), () -> test.tell("new"));
    retention.forget();
    assertThat(test.journal.of(DOSSIER, 0, 9))
        .extracting(JournalEntry::origin)
        .containsExactly(new Origin(Channel.PAGE, null), new Origin(Channel.PAGE, "2001:db8::1"));
    assertThat(test.verified().intact()).isTrue();
  }
}
