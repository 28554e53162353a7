package studio.fofo.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.NotificationSettings.Dkim;
import studio.fofo.notification.mail.MailId;
import studio.fofo.notification.mail.OutgoingMail;

/** Mails as bytes, read and verified by Apache James, which shares no code with what writes and signs them. */
class DkimTest {

  private static final String SUBJECT = "Grüße – 猫 🦊 " + "very long ".repeat(12).strip();
  private static final String TEXT = "Größe und Farbe: 猫  with  spaces \n\n.\nFrom here\n\n\n";

  @Test
  void signsSoThatAnotherImplementationVerifiesIt() throws Exception {
    var keys = keys();
    var signed = written(signer(keys));
    assertThat(verify(signed, keys)).isTrue();
    assertThat(new String(signed, StandardCharsets.ISO_8859_1)).contains("c=relaxed/relaxed", "s=fofo2026", "list-unsubscribe-post");
  }

  @Test
  void noticesChangesOfTheTextAndOfSignedHeaders() throws Exception {
    var keys = keys();
    var signed = new String(written(signer(keys)), StandardCharsets.ISO_8859_1);
    for (var changed : List.of(
        signed.replace("order_1@", "order_2@"),
        signed.replace("Message-ID:", "Subject: Another\r\nMessage-ID:"),
        signed.replace("Message-ID:", "Reply-To: thief@example.org\r\nMessage-ID:"),
        signed.substring(0, signed.length() - 60) + "x" + signed.substring(signed.length() - 59))) {
      assertThat(verify(changed.getBytes(StandardCharsets.ISO_8859_1), keys)).isFalse();
    }
  }

  @Test
  void survivesWhatMailServersMayChange() throws Exception {
    var keys = keys();
    var signed = new String(written(signer(keys)), StandardCharsets.ISO_8859_1);
    var relayed = "Received: from a by b\r\n" + signed.replace("Message-ID: ", "message-id:   ") + "\r\n\r\n";
    assertThat(verify(relayed.getBytes(StandardCharsets.ISO_8859_1), keys)).isTrue();
  }

  @Test
  void isReadBackByAnotherParserAsItWasWritten() throws Exception {
    var mail = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(written(Optional.empty())));
    assertThat(mail.getSubject()).isEqualTo(SUBJECT);
    assertThat(mail.getFrom().getFirst().getName()).isEqualTo("Größe Studio");
    assertThat(mail.getTo().flatten().getFirst().getAddress()).isEqualTo("ada@example.org");
    assertThat(mail.getDate().toInstant()).isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
    assertThat(mail.getMimeType()).isEqualTo("multipart/alternative");
    var header = mail.getHeader();
    assertThat(header.getField("Auto-Submitted").getBody()).isEqualTo("auto-generated");
    assertThat(header.getField("List-Unsubscribe").getBody()).isEqualTo("<https://fofo.example/api/v1/mail/unsubscribe/token>");
    assertThat(header.getField("List-Unsubscribe-Post").getBody()).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(header.getField("In-Reply-To").getBody()).isEqualTo(header.getField("References").getBody());
    assertThat(header.getField("Precedence")).isNull();
    assertThat(header.getFields("Message-ID")).hasSize(1);
    var parts = ((Multipart) mail.getBody()).getBodyParts();
    assertThat(parts).extracting(part -> part.getMimeType()).containsExactly("text/plain", "text/html");
    assertThat(text((TextBody) parts.getFirst().getBody())).isEqualTo(TEXT.replace("\n", "\r\n"));
    assertThat(text((TextBody) parts.getLast().getBody())).isEqualTo("<p>Größe 猫</p>");
  }

  @Test
  void refusesIncompleteSettingsAndWeakKeys() throws Exception {
    assertThat(DkimKey.of(new Dkim(null, null, null, null))).isEmpty();
    assertThatThrownBy(() -> DkimKey.of(new Dkim("fofo.example", null, "key", null))).hasMessageContaining("needs domain, selector");
    assertThatThrownBy(() -> DkimKey.of(new Dkim("fofo.example", "s", "-----BEGIN RSA PRIVATE KEY-----", null)))
        .hasMessageContaining("PKCS #8");
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    assertThatThrownBy(() -> signer(generator.generateKeyPair())).hasMessageContaining("has 1024 bits");
    assertThat(new Dkim("fofo.example", "s", "secret", null).toString()).doesNotContain("secret");
  }

  private static byte[] written(Optional<DkimSigner> signer) throws Exception {
    var id = new MailId(TypeId.next("mail").toString());
    var mail = new OutgoingMail(id, "<" + id + "@fofo.example>", UserId.next(), "Größe Studio <studio@fofo.example>", "ada@example.org",
        SUBJECT, "<p>Größe 猫</p>", TEXT, null, new OutgoingMail.Head(Instant.parse("2026-03-04T10:00:00Z"), "de",
            Optional.of("<order_1@fofo.example>"), Optional.of("https://fofo.example/api/v1/mail/unsubscribe/token"), "sales_digest"));
    var bytes = new ByteArrayOutputStream();
    new MimeLetters(Session.getInstance(new Properties()), signer, null).write(mail).writeTo(bytes);
    return bytes.toByteArray();
  }

  private static boolean verify(byte[] mail, KeyPair keys) throws Exception {
    var dns = "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    try {
      var verifier = new DKIMVerifier((methods, selector, token) -> {
        assertThat(selector + "._domainkey." + token).isEqualTo("fofo2026._domainkey.fofo.example");
        return List.of(dns);
      });
      return verifier.verify(new ByteArrayInputStream(mail)).size() == 1;
    } catch (FailException refused) {
      return false;
    }
  }

  private static KeyPair keys() throws Exception {
    return KeyPairGenerator.getInstance("RSA").generateKeyPair();
  }

  private static Optional<DkimSigner> signer(KeyPair keys) {
    var pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
    return DkimKey.of(new Dkim("fofo.example", "fofo2026", pem, null)).map(DkimSigner::new);
  }

  private static String text(TextBody body) throws Exception {
    try (var stream = body.getInputStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
