package studio.fofo.fulfilment.vendors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.suppliers.VendorVariants;
import studio.fofo.kernel.Money;

/** The confirmed mappings. */
@Repository
public class VariantRows implements VendorVariants {

  private final JdbcClient jdbc;
  private final Clock clock;

  VariantRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Map<String, VendorVariant> of(String supplier, Collection<String> variantIds) {
    return jdbc.sql("""
            select * from fulfilment.vendor_variants
            where supplier = :supplier and variant_id = any (:variants) and not discontinued
            """)
        .param("supplier", supplier)
        .param("variants", variantIds.toArray(String[]::new))
        .query(VariantRows::read).list().stream()
        .map(MappedVariant::variant)
        .collect(Collectors.toUnmodifiableMap(VendorVariant::variantId, Function.identity()));
  }

  /** All of a vendor's, discontinued ones included. */
  public List<MappedVariant> all(String supplier) {
    return jdbc.sql("select * from fulfilment.vendor_variants where supplier = :supplier order by variant_id")
        .param("supplier", supplier).query(VariantRows::read).list();
  }

  public Optional<MappedVariant> find(String supplier, String variantId) {
    return jdbc.sql("select * from fulfilment.vendor_variants where supplier = :supplier and variant_id = :variant")
        .param("supplier", supplier).param("variant", variantId).query(VariantRows::read).optional();
  }

  /** The suppliers that make any variant as of now. */
  public Map<String, Set<String>> suppliersByVariant() {
    return jdbc.sql("select supplier, variant_id from fulfilment.vendor_variants where not discontinued")
        .query((row, number) -> Map.entry(row.getString("variant_id"), row.getString("supplier")))
        .list().stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  /** Confirms a mapping, or replaces the one of the same variant. */
  public void confirm(MappedVariant mapped) {
    var variant = mapped.variant();
    write("""
        insert into fulfilment.vendor_variants (supplier, variant_id, product_id, vendor_id, placement, technique, width_px, height_px,
          fill, price_minor, price_currency, regions, discontinued, confirmed_at, synced_at)
        values (:supplier, :variant, :product, :vendor, :placement, :technique, :width, :height, :fill, :price, :currency, :regions,
          :discontinued, :now, :now)
        on conflict (supplier, variant_id) do update set product_id = excluded.product_id, vendor_id = excluded.vendor_id,
          placement = excluded.placement, technique = excluded.technique, width_px = excluded.width_px, height_px = excluded.height_px,
          fill = excluded.fill, price_minor = excluded.price_minor, price_currency = excluded.price_currency,
          regions = excluded.regions, discontinued = excluded.discontinued, confirmed_at = excluded.confirmed_at,
          synced_at = excluded.synced_at
        """, mapped)
        .param("product", mapped.productId())
        .param("placement", variant.placement())
        .param("technique", variant.technique())
        .param("fill", variant.fill().name().toLowerCase(Locale.ROOT))
        .update();
  }

  /**
   * Stores what the catalogue says now.
   *
   * @return false if the mapping was changed or removed meanwhile
   */
  boolean synced(MappedVariant seen) {
    return write("""
        update fulfilment.vendor_variants set price_minor = :price, price_currency = :currency, regions = :regions,
          discontinued = :discontinued, width_px = :width, height_px = :height, synced_at = :now
        where supplier = :supplier and variant_id = :variant and vendor_id = :vendor
        """, seen).update() == 1;
  }

  /** @return whether there was one */
  public boolean remove(String supplier, String variantId) {
    return jdbc.sql("delete from fulfilment.vendor_variants where supplier = :supplier and variant_id = :variant")
        .param("supplier", supplier).param("variant", variantId).update() == 1;
  }

  private JdbcClient.StatementSpec write(String sql, MappedVariant mapped) {
    var variant = mapped.variant();
    return jdbc.sql(sql)
        .param("supplier", variant.supplier())
        .param("variant", variant.variantId())
        .param("vendor", variant.vendorId())
        .param("width", variant.widthPx())
        .param("height", variant.heightPx())
        .param("price", mapped.price().minor())
        .param("currency", mapped.price().currency())
        .param("regions", mapped.regions().toArray(String[]::new))
        .param("discontinued", mapped.discontinued())
        .param("now", Productions.utc(clock.instant()));
  }

  private static MappedVariant read(ResultSet row, int number) throws SQLException {
    var variant = new VendorVariant(row.getString("supplier"), row.getString("variant_id"), row.getString("vendor_id"),
        row.getString("placement"), row.getString("technique"), row.getInt("width_px"), row.getInt("height_px"),
        VendorVariant.Fill.valueOf(row.getString("fill").toUpperCase(Locale.ROOT)));
    return new MappedVariant(variant, row.getString("product_id"), new Money(row.getLong("price_minor"), row.getString("price_currency")),
        Set.copyOf(Arrays.asList((String[]) row.getArray("regions").getArray())), row.getBoolean("discontinued"),
        row.getTimestamp("synced_at").toInstant());
  }
}
