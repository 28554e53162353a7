package studio.fofo.identity;

import java.util.Optional;
import studio.fofo.kernel.UserId;

/** The e-mail addresses that people linked to their accounts. Personal data: for mails to them, shown to nobody else and never logged. */
public interface EmailAddresses {

  /** Empty if the person signs in with wallets only. */
  Optional<String> of(UserId user);
}
