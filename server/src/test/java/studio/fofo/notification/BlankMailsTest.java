package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.Shelf.LowBlank;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.mail.BlankMails;
import studio.fofo.notification.mail.MailKind;
import studio.fofo.notification.mail.MailRows;
import studio.fofo.notification.mail.MailStatus;
import studio.fofo.notification.preferences.MailChoices;
import studio.fofo.notification.transport.ReceivedMail;

/** Mails about blanks that run low. */
class BlankMailsTest {

  private static final LowBlank TEE = new LowBlank("tee-black-m", "Unisex Heavy Tee, Black / M", 10, 10);
  private static final LowBlank TEE_WHEN_FEWER = new LowBlank("tee-black-m", "Unisex Heavy Tee, Black / M", -2, 10);
  private static final LowBlank MUG = new LowBlank("mug-11", "Mug, 11 oz", 3, 5);

  private final PostOffice office = new PostOffice();
  private final UserId operator = UserId.next();

  @BeforeEach
  void appoint() {
    office.operators.add(operator);
    office.operators.add(UserId.next());
    office.addresses.put(operator, "op@example.org");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void tellsOperatorsOnceForEachFallWhateverIsTakenAfterwards() {
    lookAt();
    assertThat(mails()).isEmpty();
    lookAt(TEE);
    lookAt(TEE);
    lookAt(TEE_WHEN_FEWER);
    assertThat(mails()).hasSize(1);
    assertThat(mails().getFirst().to()).isEqualTo("op@example.org");
    assertThat(mails().getFirst().subject()).isEqualTo("Blanks run low: Unisex Heavy Tee, Black / M");
    assertThat(mails().getFirst().text()).contains("* Unisex Heavy Tee, Black / M (10 available, reorder point 10)",
        "https://fofo.example/console/factory/blanks").doesNotContain("Order:");
    lookAt();
    lookAt(TEE_WHEN_FEWER);
    assertThat(mails()).as("there were enough in between").hasSize(2);
    assertThat(mails().getFirst().text()).contains("-2 available");
  }

  @Test
  void tellsOfAllThatFellTogetherInOneMailAndOfALaterFallInAnother() {
    lookAt(TEE, MUG);
    assertThat(mails()).hasSize(1);
    assertThat(mails().getFirst().subject()).isEqualTo("Blanks run low: Unisex Heavy Tee, Black / M (+1)");
    assertThat(mails().getFirst().text()).contains("* Mug, 11 oz (3 available, reorder point 5)");
    lookAt(TEE);
    lookAt(TEE, MUG);
    assertThat(mails()).hasSize(2);
    assertThat(mails().getFirst().text()).contains("Mug").doesNotContain("Tee");
  }

  @Test
  void tellsNobodyWhoEndedOperatorsMails() {
    office.the(MailChoices.class).choose(operator, MailKind.OPERATOR_NOTICE, false);
    lookAt(TEE);
    assertThat(mails()).isEmpty();
    assertThat(office.the(MailRows.class).newest(MailKind.OPERATOR_NOTICE, null, null, 10)).extracting("status")
        .containsExactly(MailStatus.UNWANTED);
  }

  private void lookAt(LowBlank... low) {
    office.lowBlanks.clear();
    office.lowBlanks.addAll(List.of(low));
    office.the(BlankMails.class).look();
    office.work();
  }

  /** The newest first. */
  private List<ReceivedMail> mails() {
    return office.the(MailRows.class).newest(MailKind.OPERATOR_NOTICE, null, null, 10).stream()
        .flatMap(mail -> office.received(mail).stream()).toList();
  }
}
