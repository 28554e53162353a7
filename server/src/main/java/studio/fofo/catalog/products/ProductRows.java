package studio.fofo.catalog.products;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.Mockup;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.Products;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.signals.Remembered;
import studio.fofo.runtime.web.HotReads;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Products in PostgreSQL. */
@Repository
public class ProductRows implements Products {

  /** All columns of a {@link Product}; its sales and the edition's stock are joined. */
  static final String SELECT = """
      select p.*, sales.pieces as sold, coalesce(s.taken, 0) as taken
      from catalog.products p join catalog.sales on sales.product_id = p.id left join catalog.stock s on s.item = 'product/' || p.id
      """;

  /** The value of {@code products.search}, from the row's parameters. */
  private static final String SEARCH = """
      setweight(catalog.search_vector(:title), 'A') || setweight(catalog.search_vector(:tagWords), 'B')
      || setweight(catalog.search_vector(:style || ' ' || :type), 'C') || setweight(catalog.search_vector(:description), 'D')""";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Remembered<ProductId, Product> known;

  ProductRows(JdbcClient jdbc, JsonMapper json, Signals signals, Migrations migrated) {
    this.known = Remembered.untilChanged(signals, HotReads.SIGNAL + ProductPages.PRODUCT, ProductId::value);
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<Product> find(ProductId id) {
    return jdbc.sql(SELECT + "where p.id = :id").param("id", id.value()).query(this::product).optional();
  }

  Optional<Product> findBySlug(String slug) {
    return jdbc.sql(SELECT + "where p.slug = :slug").param("slug", slug).query(this::product).optional();
  }

  @Override
  public Product require(ProductId id) {
    return find(id).orElseThrow(() -> new Refusal(CatalogErrors.PRODUCT_NOT_FOUND, "there is no product " + id));
  }

  @Override
  public Map<ProductId, Product> findAll(Collection<ProductId> ids) {
    return known.get(ids, this::read);
  }

  private Map<ProductId, Product> read(Collection<ProductId> ids) {
    if (ids.size() == 1) {
      // PostgreSQL caches the plan of a comparison; for an array of unknown length it plans each time, which costs as much as the read.
      return find(ids.iterator().next()).map(product -> Map.of(product.id(), product)).orElse(Map.of());
    }
    return jdbc.sql(SELECT + "where p.id = any(:ids)")
        .param("ids", ids.stream().map(ProductId::value).toArray(String[]::new))
        .query(this::product).list().stream()
        .collect(Collectors.toMap(Product::id, Function.identity()));
  }

  /**
   * With the stock of its edition, if it has one.
   *
   * @return false if the id already exists
   */
  public boolean insert(Product product) {
    var isNew = insertRow(product);
    if (isNew) {
      product.editionSize().ifPresent(size -> jdbc.sql("insert into catalog.stock (item, quantity) values (:item, :quantity)")
          .param("item", "product/" + product.id()).param("quantity", size)
          .update());
    }
    return isNew;
  }

  private boolean insertRow(Product product) {
    return bind(jdbc.sql("""
        insert into catalog.products (id, slug, creator, artwork_id, mint_id, blank_id, design, type, style, title, description, price_minor, currency,
          variant_ids, tags, chain_id, edition_size, image_url, thumbnail_url, search, created_at, updated_at)
        values (:id, :slug, :creator, :artwork, :mint, :blank, :design, :type, :style, :title, :description, :price, :currency,
          :variants, :tags, :chain, :edition, :image, :thumbnail, %s, :now, :now)
        on conflict (id) do nothing""".formatted(SEARCH)), product)
        .param("slug", product.slug()).param("creator", product.creator().value()).param("artwork", product.artworkId().value())
        .param("mint", product.mintId().map(MintId::value).orElse(null)).param("blank", product.blankId().value())
        .param("design", product.design().word())
        .param("edition", product.editionSize().orElse(null))
        .param("image", product.imageUrl()).param("thumbnail", product.thumbnailUrl())
        .param("currency", product.price().currency())
        .update() == 1;
  }

  /** Updates the fields that a creator may change, if the version is still current. */
  public boolean update(Product product, long basedOn) {
    return bind(jdbc.sql("""
        update catalog.products
        set version = version + 1, title = :title, description = :description, price_minor = :price, variant_ids = :variants, tags = :tags, chain_id = :chain,
            on_sale = :onSale, search = %s, updated_at = :now
        where id = :id and version = :basedOn""".formatted(SEARCH)), product)
        .param("onSale", product.onSale()).param("basedOn", basedOn)
        .update() == 1;
  }

  public boolean isTakenDown(ProductId id) {
    return jdbc.sql("select taken_down from catalog.products where id = :id").param("id", id.value()).query(Boolean.class).optional()
        .orElse(false);
  }

  /** Hides all products with an artwork and takes them off sale, or lets their creator offer them again.
   *
   * @return the changed products */
  public List<ProductId> takeDown(ArtworkId artwork, boolean down, Timestamp now) {
    return jdbc.sql("""
        update catalog.products set version = version + 1, taken_down = :down, on_sale = on_sale and not :down, updated_at = :now
        where artwork_id = :artwork and taken_down <> :down returning id""")
        .param("down", down).param("now", now).param("artwork", artwork.value())
        .query((row, number) -> new ProductId(row.getString("id"))).list();
  }

  /**
   * Shows mockups of the product as it was read.
   *
   * @return false if it offers other variants by now; then nothing changes
   */
  public boolean setMockups(Product painted, List<Mockup> mockups, Timestamp now) {
    return jdbc.sql("""
        update catalog.products set mockups = :mockups::jsonb, updated_at = :now where id = :id and variant_ids = :variants::text[]""")
        .param("mockups", json.writeValueAsString(mockups)).param("now", now).param("id", painted.id().value())
        .param("variants", painted.variantIds().toArray(String[]::new))
        .update() == 1;
  }

  private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Product product) {
    return statement
        .param("id", product.id().value()).param("type", product.type()).param("style", product.style())
        .param("title", product.title()).param("description", product.description()).param("price", product.price().minor())
        .param("variants", product.variantIds().toArray(String[]::new)).param("tags", product.tags().toArray(String[]::new))
        .param("chain", product.chainId().orElse(null)).param("tagWords", String.join(" ", product.tags()))
        .param("now", Timestamp.from(product.updatedAt()));
  }

  Product product(ResultSet row, int number) throws SQLException {
    return new Product(
        new ProductId(row.getString("id")), row.getString("slug"), row.getLong("version"), new UserId(row.getString("creator")),
        new ArtworkId(row.getString("artwork_id")), Optional.ofNullable(row.getString("mint_id")).map(MintId::new),
        new BlankId(row.getString("blank_id")), Design.of(row.getString("design")).orElseThrow(), row.getString("type"),
        row.getString("style"), row.getString("title"),
        row.getString("description"), new Money(row.getLong("price_minor"), row.getString("currency")),
        texts(row.getArray("variant_ids")), texts(row.getArray("tags")), Optional.ofNullable((Long) row.getObject("edition_size")),
        Optional.ofNullable((Long) row.getObject("chain_id")),
        row.getLong("taken"), row.getLong("sold"), row.getBoolean("on_sale"), row.getString("image_url"), row.getString("thumbnail_url"),
        json.readValue(row.getString("mockups"), new TypeReference<List<Mockup>>() {}),
        row.getTimestamp("created_at").toInstant(), row.getTimestamp("updated_at").toInstant());
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
