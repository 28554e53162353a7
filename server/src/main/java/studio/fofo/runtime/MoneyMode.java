package studio.fofo.runtime;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Whether this installation's money is worth anything: the one setting that decides it ({@code fofo.money}). There is no mixture: each
 * refuses to start with what belongs to the other ({@link MoneyCheck}).
 */
public enum MoneyMode {
  /** Test networks and the local chain; keys that everybody knows, an autopilot and a built-in mailbox are welcome. */
  PLAY,
  /** Buyers pay with what they have earned. */
  REAL;

  public static final String PROPERTY = "fofo.money";

  /** As the settings say, before there is any bean; play money unless they say otherwise. */
  public static MoneyMode of(Environment environment) {
    return Binder.get(environment).bind(PROPERTY, MoneyMode.class).orElse(PLAY);
  }

  /** As written in settings, in JSON and in the database: {@code play}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
