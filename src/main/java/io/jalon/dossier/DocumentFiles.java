package io.jalon.dossier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of documents that are files: what they are is read from them, not believed. */
@Component
public class DocumentFiles {

  /** What an office files; whatever a program could run stays out. */
  private static final Set<String> TYPES =
      Set.of(
          "application/pdf",
          "application/msword",
          "application/rtf",
          "application/vnd.ms-excel",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "image/jpeg",
          "image/png",
          "image/tiff",
          "message/rfc822",
          "text/csv",
          "text/plain");

  private final JdbcClient jdbc;
  private final Tika types = new Tika();

  DocumentFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What an office files. */
  public static Set<String> accepted() {
    return TYPES;
  }

  /**
   * What a file is, as its first bytes and its name say.
   *
   * @return empty when it is nothing that is filed
   */
  public Optional<Document.File> read(String name, byte[] content) {
    var type = types.detect(content, name);
    return TYPES.contains(type)
        ? Optional.of(
            new Document.File(
                OneLine.of(name, Documents.LONGEST_NAME), type, content.length, sha256(content)))
        : Optional.empty();
  }

  void insert(String documentId, Document.File file, byte[] content) {
    jdbc.sql(
            """
            insert into document_file (document_id, name, type, size, sha256, content)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(documentId, file.name(), file.type(), file.size(), file.sha256(), content)
        .update();
  }

  /** The bytes of a document’s file. */
  public Optional<byte[]> content(String documentId) {
    return jdbc.sql("select content from document_file where document_id = ?")
        .param(documentId)
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
