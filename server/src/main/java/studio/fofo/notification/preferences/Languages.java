package studio.fofo.notification.preferences;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.runtime.database.Migrations;

/**
 * The language of each person's mails: the one that they chose, otherwise that of the browser with which they last ordered or asked for a
 * code, otherwise English.
 */
@Repository
public class Languages {

  private final JdbcClient jdbc;
  private final Clock clock;

  Languages(JdbcClient jdbc, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public LetterLanguage of(UserId user) {
    return jdbc.sql("select language from notification.languages where user_id = :user").param("user", user.value())
        .query(String.class).optional().flatMap(LetterLanguage::of).orElse(LetterLanguage.EN);
  }

  public Optional<LetterLanguage> chosen(UserId user) {
    return jdbc.sql("select language from notification.languages where user_id = :user and chosen").param("user", user.value())
        .query(String.class).optional().map(tag -> Objects.requireNonNull(LetterLanguage.of(tag).orElse(null)));
  }

  /** Records a choice; empty ends it. */
  public void choose(UserId user, Optional<LetterLanguage> language) {
    if (language.isEmpty()) {
      jdbc.sql("update notification.languages set chosen = false where user_id = :user").param("user", user.value()).update();
      return;
    }
    write(user, language.get(), true, "");
  }

  /** Records what a person's browser asked for, unless they chose. Changes nothing if it is known. */
  public void seen(UserId user, LetterLanguage language) {
    write(user, language, false, "where not languages.chosen and languages.language <> excluded.language");
  }

  private void write(UserId user, LetterLanguage language, boolean chosen, String condition) {
    jdbc.sql("""
            insert into notification.languages (user_id, language, chosen, changed_at)
            values (:user, :language, :chosen, :now)
            on conflict (user_id) do update
            set language = excluded.language, chosen = excluded.chosen, changed_at = excluded.changed_at
            """ + condition)
        .param("user", user.value()).param("language", language.tag()).param("chosen", chosen)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
