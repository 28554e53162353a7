package studio.fofo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.UserId;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.Seeded;

@ModuleTest
class VaultTest {

  private static final String CONTEXT = "order/1/address";

  private final Vault vault;
  private final BlindIndex blindIndex;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final UserId ada = UserId.next();
  private final UserId bob = UserId.next();

  VaultTest(Vault vault, BlindIndex blindIndex, TransactionTemplate transaction, JdbcClient jdbc) {
    this.vault = vault;
    this.blindIndex = blindIndex;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  @Test
  void opensSealedData() {
    for (var plain : new String[] {"", "12 Analytical Row", "Straße 1, 東京 🗼", "x".repeat(100_000)}) {
      assertThat(vault.open(ada, CONTEXT, vault.seal(ada, CONTEXT, plain))).isEqualTo(plain);
    }
    assertThat(vault.seal(ada, CONTEXT, "same")).isNotEqualTo(vault.seal(ada, CONTEXT, "same"));
  }

  @Test
  void opensNothingElsewhere() {
    var sealed = vault.seal(ada, CONTEXT, "12 Analytical Row");
    vault.seal(bob, CONTEXT, "bob has a key, too");
    assertThatThrownBy(() -> vault.open(bob, CONTEXT, sealed)).hasMessageContaining("cannot open " + CONTEXT);
    assertThatThrownBy(() -> vault.open(ada, "order/2/address", sealed)).hasMessageContaining("order/2/address");
    Seeded.times(20, random -> {
      var altered = sealed.clone();
      altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> vault.open(ada, CONTEXT, altered)).isInstanceOf(IllegalStateException.class);
    });
  }

  @Test
  void removesAKeyIfItsTransactionRollsBack() {
    assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
      vault.seal(ada, CONTEXT, "lost");
      throw new IllegalStateException("rolled back");
    })).hasMessage("rolled back");
    var sealed = vault.seal(ada, CONTEXT, "kept");
    assertThat(vault.open(ada, CONTEXT, sealed)).isEqualTo("kept");
  }

  @Test
  void createsOneKeyIfTwoSealConcurrently() throws Exception {
    var seals = new ArrayList<Callable<byte[]>>();
    for (var number = 0; number < 8; number++) {
      seals.add(() -> transaction.execute(status -> vault.seal(ada, CONTEXT, "at once")));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var sealed : threads.invokeAll(seals)) {
        assertThat(vault.open(ada, CONTEXT, sealed.get())).isEqualTo("at once");
      }
    }
  }

  @Test
  void erasesAPersonWithTheirKey() {
    var sealed = vault.seal(ada, CONTEXT, "secret");
    jdbc.sql("delete from identity.user_keys where user_id = :user").param("user", ada.value()).update();
    assertThatThrownBy(() -> vault.open(ada, CONTEXT, sealed)).hasMessageContaining("erased");
  }

  @Test
  void findsEqualValuesOfOneContextOnly() {
    assertThat(blindIndex.of("identity/email", "ada@example.org")).hasSize(32)
        .isEqualTo(blindIndex.of("identity/email", "ada@example.org"))
        .isNotEqualTo(blindIndex.of("identity/email", "bob@example.org"))
        .isNotEqualTo(blindIndex.of("order/email", "ada@example.org"));
    assertThat(blindIndex.of("a", "bc")).isNotEqualTo(blindIndex.of("ab", "c"));
  }
}
