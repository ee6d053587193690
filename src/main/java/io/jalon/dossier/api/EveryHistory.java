package io.jalon.dossier.api;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.journal.JournalCheck;
import io.jalon.journal.Verification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks the histories of all dossiers, one after the other. */
@Component
class EveryHistory {

  private static final int PAGE = 200;
  private static final int SHOWN = 100;

  private final Dossiers dossiers;
  private final JournalCheck check;

  EveryHistory(Dossiers dossiers, JournalCheck check) {
    this.dossiers = dossiers;
    this.check = check;
  }

  /** A history that is not as it was written. */
  record Broken(String reference, Verification verification) {}

  /**
   * What was found.
   *
   * @param seal the hash of the last hashes of all dossiers, in the order of their ids
   * @param broken the first hundred
   */
  record Found(long dossiers, long lines, String seal, List<Broken> broken) {}

  Found check() {
    var walk = new Walk();
    var page = dossiers.inOrder("", PAGE);
    while (!page.isEmpty()) {
      page.forEach(walk::take);
      page = dossiers.inOrder(page.get(page.size() - 1).id(), PAGE);
    }
    return walk.found();
  }

  private final class Walk {

    private final MessageDigest seal = sha256();
    private final List<Broken> broken = new ArrayList<>();
    private long count;
    private long lines;

    void take(Dossier dossier) {
      var verification = check.of(dossier.id());
      count++;
      lines += verification.lines();
      var part = dossier.id() + " " + verification.lines() + " " + verification.head() + "\n";
      seal.update(part.getBytes(StandardCharsets.UTF_8));
      if (!verification.intact() && broken.size() < SHOWN) {
        broken.add(new Broken(dossier.reference(), verification));
      }
    }

    Found found() {
      return new Found(count, lines, HexFormat.of().formatHex(seal.digest()), broken);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
