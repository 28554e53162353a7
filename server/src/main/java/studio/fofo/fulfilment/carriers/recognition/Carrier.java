package studio.fofo.fulfilment.carriers.recognition;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A carrier.
 *
 * @param code ours, stored; must never change
 * @param name to show
 * @param country two letters: it carries the international items that were posted there
 * @param aliases what suppliers call it, in lower case
 * @param hosts its own domains; their sub-domains count
 * @param link its public page for a number, https, with {@code {number}}
 * @param aftership its {@code slug} there
 * @param easypost its name there
 */
public record Carrier(
    String code, String name, Optional<String> country, List<String> aliases, List<String> hosts, Optional<String> link,
    Optional<String> aftership, Optional<String> easypost) {

  public Carrier {
    aliases = List.copyOf(aliases);
    hosts = List.copyOf(hosts);
  }

  /** A post that is known by its country only. */
  static Carrier post(String country, String name) {
    return new Carrier("post-" + country.toLowerCase(Locale.ROOT), name, Optional.of(country), List.of(), List.of(), Optional.empty(),
        Optional.empty(), Optional.empty());
  }

  /** Its own page for a number. */
  public Optional<URI> page(String number) {
    return link.map(template -> URI.create(template.replace("{number}", URLEncoder.encode(number, StandardCharsets.UTF_8))));
  }
}
