package studio.fofo.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.identity.session.Sessions;
import studio.fofo.identity.siwe.SignInNonces;
import studio.fofo.identity.siwe.SiweMessage;
import studio.fofo.identity.siwe.SiweRules;
import studio.fofo.identity.wallet.ProvenWallet;
import studio.fofo.identity.wallet.WalletSignatures;
import studio.fofo.kernel.UserId;

/** Turns a proof of identity into a session, or links it to an existing account. */
@Component
public class SigningIn {

  private final SiweRules rules;
  private final WalletSignatures signatures;
  private final SignInNonces nonces;
  private final Accounts accounts;
  private final EmailCodes codes;
  private final Sessions sessions;
  private final TransactionTemplate transaction;

  SigningIn(
      SiweRules rules, WalletSignatures signatures, SignInNonces nonces, Accounts accounts, EmailCodes codes, Sessions sessions,
      TransactionTemplate transaction) {
    this.rules = rules;
    this.signatures = signatures;
    this.nonces = nonces;
    this.accounts = accounts;
    this.codes = codes;
    this.sessions = sessions;
    this.transaction = transaction;
  }

  /**
   * @param text the message exactly as it was signed
   * @param signature hexadecimal with {@code 0x}
   * @throws studio.fofo.kernel.Refusal for the first rule that is violated; only a success uses up the nonce
   */
  public Sessions.Renewed withWallet(String text, String signature) {
    var proof = proven(text, signature);
    return inTransaction(() -> {
      nonces.spend(proof.nonce());
      return sessions.begin(accounts.ofWallet(proof.wallet()));
    });
  }

  /** Links the wallet that signed to an account. */
  public void linkWallet(UserId user, String text, String signature) {
    var proof = proven(text, signature);
    inTransaction(() -> {
      nonces.spend(proof.nonce());
      accounts.link(user, proof.wallet());
      return user;
    });
  }

  /** @throws studio.fofo.kernel.Refusal {@code IDENTITY_CODE_…} */
  public Sessions.Renewed withEmailCode(Email email, String code, CodeRequester asker) {
    var setAside = codes.spend(email, code, asker);
    return inTransaction(() -> sessions.begin(accounts.ofEmail(email, setAside)));
  }

  /** Sets an account's e-mail address, proven by a code. */
  public void linkEmail(UserId user, Email email, String code, CodeRequester asker) {
    codes.spend(email, code, asker);
    inTransaction(() -> {
      accounts.link(user, email);
      return user;
    });
  }

  private record Proof(String nonce, ProvenWallet wallet) {}

  /** The signature is verified before the transaction, since it may take a call to a chain node. */
  private Proof proven(String text, String signature) {
    var message = SiweMessage.parse(text);
    rules.require(message);
    var wallet = signatures.require(message.address(), message.chainId(), text.getBytes(StandardCharsets.UTF_8), signature);
    return new Proof(message.nonce(), wallet);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Optional.ofNullable(transaction.execute(status -> work.get())).orElseThrow();
  }
}
