package studio.fofo.catalog.blanks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankArea;
import studio.fofo.catalog.BlankGoods;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.MoneyView;
import tools.jackson.databind.json.JsonMapper;

/** The blanks of {@code resources/blanks/*.json}, read and validated when the process starts: an invalid file stops it, naming the file. */
@Component
public class BlankFiles implements Blanks {

  private final List<Blank> all;
  private final Map<BlankId, Blank> byId;

  public BlankFiles(JsonMapper json) {
    all = files().stream().map(file -> read(json, file)).sorted(Comparator.comparing(blank -> blank.variants().getFirst().baseCost()))
        .toList();
    byId = all.stream().collect(Collectors.toMap(Blank::id, Function.identity()));
    var variants = new HashSet<String>();
    all.stream().flatMap(blank -> blank.variants().stream()).map(BlankVariant::id).filter(id -> !variants.add(id)).findFirst()
        .ifPresent(twice -> {
          throw new IllegalStateException("variant id \"" + twice + "\" occurs twice in resources/blanks");
        });
  }

  @Override
  public List<Blank> all() {
    return all;
  }

  @Override
  public Optional<Blank> find(BlankId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Blank require(BlankId id) {
    return find(id).orElseThrow(() -> Refusal.of(CatalogErrors.BLANK_UNKNOWN, "blankId",
        "there is no blank \"" + id + "\"; there are " + all.stream().map(blank -> blank.id().value()).collect(Collectors.joining(", "))));
  }

  private static List<Resource> files() {
    try {
      return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:blanks/*.json"));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot list resources/blanks", broken);
    }
  }

  static Blank read(JsonMapper json, Resource file) {
    try (var content = file.getInputStream()) {
      return json.readValue(content, BlankFile.class).blank();
    } catch (IOException | RuntimeException wrong) {
      throw new IllegalStateException("blank file " + file.getFilename() + " is invalid: " + wrong.getMessage(), wrong);
    }
  }

  /** A blank in the file's format. */
  record BlankFile(
      String id, String name, String type, String description, List<String> views, List<BlankArea> areas, List<VariantEntry> variants,
      @Nullable GoodsEntry goods) {

    Blank blank() {
      var blank = new Blank(new BlankId(id), name, type, description,
          variants.stream().map(VariantEntry::variant).toList(), areas, views, Optional.ofNullable(goods).map(GoodsEntry::goods));
      if (blank.variants().isEmpty() || blank.views().isEmpty()) {
        throw new IllegalArgumentException("a blank needs at least one variant and one view");
      }
      blank.variants().forEach(blank::areaOf);
      blank.variants().stream().filter(variant -> blank.goods().filter(declared -> declared.of(variant).isEmpty()).isPresent()).findFirst()
          .ifPresent(unknown -> {
            throw new IllegalArgumentException("its goods do not say what size " + unknown.size() + " weighs and costs");
          });
      return blank;
    }
  }

  /** The blank as goods, in the file's format. */
  record GoodsEntry(String hsCode, String origin, String description, List<SizeEntry> sizes) {

    BlankGoods goods() {
      return new BlankGoods(hsCode, origin, description, sizes.stream().map(SizeEntry::size).toList());
    }
  }

  /** A size of the goods, in the file's format. */
  record SizeEntry(String name, int grams, MoneyView price) {

    BlankGoods.Size size() {
      return new BlankGoods.Size(name, grams, new Money(Long.parseLong(price.amount()), price.currency()));
    }
  }

  /** A variant in the file's format. */
  record VariantEntry(String id, String colour, String colourHex, String size, String area, MoneyView baseCost) {

    BlankVariant variant() {
      return new BlankVariant(id, colour, colourHex, size, area, new Money(Long.parseLong(baseCost.amount()), baseCost.currency()));
    }
  }
}
