package studio.fofo.artworks.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.testing.TestDatabase;

/** Artworks from before pictures were private. */
class PrivatePicturesMigrationTest {

  @Test
  void keepsUnpublishedPicturesPrivateAndGuardsTheirFiles() {
    try (var database = TestDatabase.with("runtime", "minting", "catalog")) {
      migrate(database, "generation", "3");
      var jdbc = JdbcClient.create(database.dataSource());
      artwork(jdbc, "hung-by-the-job", "public", 1, "job_1");
      artwork(jdbc, "hung-by-its-maker", "public", 2, "job_2");
      artwork(jdbc, "unlisted", "unlisted", 1, "job_3");
      artwork(jdbc, "minted", "public", 1, "job_4");
      artwork(jdbc, "mint-failed", "unlisted", 1, "job_5");
      artwork(jdbc, "offered", "unlisted", 1, "job_6");
      artwork(jdbc, "hung-upload", "public", 1, null);
      mint(jdbc, "mint_1", "minted", "confirmed");
      mint(jdbc, "mint_2", "mint-failed", "failed");
      jdbc.sql("""
          insert into minting.editions (chain_id, product_key, artwork_id, metadata_cid, creator, royalty_bps)
          values (31337, 'prod_1', 'offered', 'metadata-twin', '0x2', 500)""").update();
      jdbc.sql("""
          insert into catalog.products (id, slug, creator, artwork_id, blank_id, type, style, design, title, description, price_minor, currency,
            variant_ids, tags, image_url, thumbnail_url, mockups, search, created_at, updated_at)
          values ('prod_1', 'fox', 'usr_1', 'offered', 'tee', 'apparel', '', 'picture', 'Fox', '', 2500, 'USD', '{tee-s}', '{}', '/i', '/t',
            '[{"url": "/media/mockup.webp", "colour": "black", "view": "front"}]', '', now(), now())""").update();

      migrate(database, "generation", "latest");
      migrate(database, "artworks", "latest");

      assertThat(jdbc.sql("select id || ' ' || visibility || ' ' || revealed || ' ' || prompt_shown from artworks.artworks order by id")
          .query(String.class).list()).containsExactly(
              "hung-by-its-maker public false false", "hung-by-the-job private false false", "hung-upload public false false",
              "mint-failed private false false", "minted unlisted true true", "offered unlisted true true", "unlisted private false false");
      assertThat(
          jdbc.sql("select address || ' ' || tells_prompt from artworks.guarded_files where artwork_id = 'unlisted' order by address")
              .query(String.class).list())
          .isEqualTo(List.of(
              "/image/unlisted false", "/small/unlisted false", "/thumbnail-small/unlisted false", "/thumbnail/unlisted false",
              "cid-unlisted true"));
      assertThat(jdbc.sql("select artwork_id from artworks.guarded_files where address = '/media/mockup.webp'").query(String.class).list())
          .containsExactly("offered");
      assertThat(jdbc.sql("select artwork_id || ' ' || tells_prompt from artworks.guarded_files where address like 'metadata-%' order by 1")
          .query(String.class).list()).as("of tokens").containsExactly("mint-failed true", "minted true", "offered true");
      assertThat(jdbc.sql("select count(*) from artworks.artworks where blocks_guarded").query(Integer.class).single()).isZero();
    }
  }

  private static void migrate(TestDatabase database, String module, String target) {
    Flyway.configure().dataSource(database.dataSource()).schemas(module).createSchemas(true)
        .locations("classpath:db/migration/" + module).target(MigrationVersion.fromVersion(target)).load().migrate();
  }

  private static void artwork(JdbcClient jdbc, String id, String visibility, int version, String job) {
    jdbc.sql("""
        insert into generation.artworks (user_id, id, job_id, variant, visibility, prompt, enhanced_prompt, style, seed, engine, engine_version, model,
          width, height, image_cid, image_url, image_small_url, thumbnail_url, thumbnail_small_url, features, parameters, created_at, version, digital_source)
        values ('usr_1', :id, :job, 0, :visibility, 'a fox', 'a fox', 'cyberpunk', 1, :engine, '1', 'm', 64, 64, 'cid-' || :id, '/image/' || :id,
          '/small/' || :id, '/thumbnail/' || :id, '/thumbnail-small/' || :id, '{}', '{}', now(), :version, 'algorithmicMedia')""")
        .param("id", id).param("job", job).param("visibility", visibility).param("version", version)
        .param("engine", job == null ? "upload" : "procedural")
        .update();
  }

  private static void mint(JdbcClient jdbc, String id, String artwork, String status) {
    var confirmed = status.equals("confirmed");
    jdbc.sql(
        """
        insert into minting.mints (id, user_id, artwork_id, status, name, description, chain_id, contract, recipient, edition_size, royalty_bps,
          image_cid, metadata_cid, voucher_until, tx_hash, token_id, requested_at)
        values (:id, 'usr_1', :artwork, :status, 'Fox', '', 31337, '0x1', '0x2', 1, 500, 'cid', 'metadata-' || :artwork, now(), '0x3', :token, now())""")
        .param("id", id).param("artwork", artwork).param("status", status).param("token", confirmed ? 1 : null, Types.NUMERIC)
        .update();
  }
}
