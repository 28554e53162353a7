package studio.fofo.runtime;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Whether this installation uses play money or real money, set by {@code fofo.money}. They cannot be mixed: each refuses to start with
 * settings of the other ({@link MoneyCheck}).
 */
public enum MoneyMode {
  /** Test networks and the local chain; public keys, an autopilot and a built-in mailbox are allowed. */
  PLAY,
  /** Buyers pay with real money. */
  REAL;

  public static final String PROPERTY = "fofo.money";

  /** Read from the settings, before any bean exists; play money by default. */
  public static MoneyMode of(Environment environment) {
    return Binder.get(environment).bind(PROPERTY, MoneyMode.class).orElse(PLAY);
  }

  /** Its name in settings, JSON and the database: {@code play}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
