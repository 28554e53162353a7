package studio.fofo.generation.style;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.web.HotReads;
import studio.fofo.storage.Exposure;
import studio.fofo.storage.MediaUrl;

/**
 * The sample pictures of styles. They are public: a request with the same seed and prompt gives the same bytes, which stay public whatever
 * happens to that artwork.
 */
@Repository
public class StyleSamples implements Exposure {

  /** The topic of cached replies about styles. */
  public static final String TOPIC = "styles";

  private final JdbcClient jdbc;
  private final Signals signals;
  private final TransactionTemplate transaction;

  StyleSamples(JdbcClient jdbc, Signals signals, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.signals = signals;
    this.transaction = transaction;
  }

  public List<String> urls(String style) {
    return jdbc.sql("select url from generation.style_samples where style = :style order by number")
        .param("style", style).query((row, number) -> row.getString(1)).list();
  }

  /** The engine version that made a sample, or empty while there is none. */
  public Optional<String> madeBy(String style, int number) {
    return jdbc.sql("select engine_version from generation.style_samples where style = :style and number = :number")
        .param("style", style).param("number", number).query(String.class).optional();
  }

  @Override
  public Verdict of(Set<String> addresses, @Nullable Caller asker) {
    return Verdict.EVERYBODY;
  }

  @Override
  public boolean isShownToAll(Set<String> addresses) {
    return jdbc.sql("select exists (select from generation.style_samples where url = any(:addresses))")
        .param("addresses", addresses.toArray(String[]::new)).query(Boolean.class).single();
  }

  public void keep(String style, int number, String engineVersion, MediaUrl url) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("""
          insert into generation.style_samples (style, number, engine_version, url) values (:style, :number, :version, :url)
          on conflict (style, number) do update set engine_version = excluded.engine_version, url = excluded.url""")
          .param("style", style).param("number", number).param("version", engineVersion).param("url", url.path())
          .update();
      signals.send(HotReads.SIGNAL + TOPIC);
    });
  }
}
