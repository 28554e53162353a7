package studio.fofo.docs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.fulfilment.SupplierContract;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.identity.Vault;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.transport.ReceivedMail;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes rows for each list of the API, each of another person and subject where possible, so that nothing about one is known from the
 * other.
 */
@Component
class ListedRows {

  private static final String LEADERS = "points.standings where points > 1000000000";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final HungArtworks artworks;
  private final Factory factory;
  private final Vault vault;
  private final ContentStore content;
  private final Chains chains;
  private final JsonMapper json;

  ListedRows(JdbcClient jdbc, TransactionTemplate transaction, HungArtworks artworks, Factory factory, Vault vault, ContentStore content,
      Chains chains, JsonMapper json) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.artworks = artworks;
    this.factory = factory;
    this.vault = vault;
    this.content = content;
    this.chains = chains;
    this.json = json;
  }

  /** Adds this many rows to the list of each path, as its reader sees them. */
  Map<String, IntConsumer> of(SignIn.Person reader) {
    var user = reader.userId();
    var making = new TreeMap<String, IntConsumer>();
    making.put("/api/v1/community/leaderboard", each(this::leader));
    making.put("/api/v1/collections", each(() -> created(user)));
    making.put("/api/v1/console/factory/jobs", each(this::printed));
    making.put("/api/v1/console/mail-suppressions", each(this::suppressed));
    making.put("/api/v1/console/mails", each(this::mailed));
    making.put("/api/v1/console/orders", each(() -> ordered(UserId.next())));
    making.put("/api/v1/console/reactions", each(this::reactedInVain));
    making.put("/api/v1/console/reports", each(this::reported));
    making.put("/api/v1/gallery", each(() -> artworks.by(UserId.next())));
    making.put("/api/v1/me/api-keys", each(() -> keyed(user)));
    making.put("/api/v1/me/artworks", each(() -> artworks.by(user)));
    making.put("/api/v1/me/collections", each(() -> opened(user)));
    making.put("/api/v1/me/earnings", each(() -> earned(reader.wallet())));
    making.put("/api/v1/me/notices", each(() -> noticed(user)));
    making.put("/api/v1/me/orders", each(() -> ordered(user)));
    making.put("/api/v1/me/points", each(() -> rewarded(user)));
    making.put("/api/v1/me/products", each(() -> offered(user)));
    making.put("/api/v1/me/sessions", each(() -> signedIn(user)));
    making.put("/api/v1/me/tokens", each(() -> held(user, reader.wallet())));
    making.put("/api/v1/products", each(() -> offered(user)));
    return making;
  }

  /** So that no other test's people rank below the ones made here. */
  void clear() {
    jdbc.sql("delete from " + LEADERS).update();
  }

  /** PostgreSQL's plan for the first page of a list with this statement, as if its table were too large to be read completely or sorted. */
  String plan(String statement) {
    var firstPage = statement.replace("limit ?", "limit 21").replace("= ?", "= 'some'").replace("?", "null");
    return transaction.execute(status -> {
      List.of("seqscan", "bitmapscan", "sort").forEach(way -> jdbc.sql("set local enable_" + way + " = off").update());
      return String.join("\n", jdbc.sql("explain " + firstPage).query(String.class).list());
    });
  }

  private static IntConsumer each(Runnable row) {
    return rows -> IntStream.range(0, rows).forEach(number -> row.run());
  }

  private void leader() {
    var user = UserId.next();
    insert("insert into identity.users values (?, now())", user.value());
    insert("insert into identity.wallets (user_id, address, linked_at) values (?, ?, now())", user.value(), address());
    insert("insert into points.standings (period, account, points) values ('all', ?, ?)", user.value(), 2_000_000_000L + random());
  }

  private void printed() {
    factory.submit(SupplierContract.submissionFor(ProductionId.next(), new OrderId(id("order")),
        new PrintFile(1, "Neon fox", "Black / M", 1, "/media/x")));
  }

  private void mailed() {
    var mail = id("mail");
    var user = UserId.next();
    var letter = json.writeValueAsString(new ReceivedMail(mail, "studio@example.org", "ada@example.org", "Paid", "<p>Paid</p>", "Paid"));
    insert("""
        insert into notification.mails (id, kind, subject_id, user_id, status, created_at, sent_at)
        values (?, 'order_receipt', ?, ?, 'sent', now(), now())""", mail, id("order"), user.value());
    insert("insert into notification.mailbox (message_id, mail_id, user_id, mail_sealed, received_at) values (?, ?, ?, ?, now())",
        mail, mail, user.value(), vault.seal(user, "notification/mailbox/" + mail, letter));
  }

  private void suppressed() {
    insert("""
        insert into notification.suppressions (address_index, mail_id, user_id, reason, since)
        values (sha256(convert_to(?, 'UTF8')), ?, ?, 'bounce', now())""", id("index"), id("mail"), UserId.next().value());
  }

  private void ordered(UserId buyer) {
    insert("""
        insert into ordering.orders (id, buyer, buyer_wallet, status, chain_id, token, items, items_minor, shipping_minor, contact, placed_at, payable_until)
        values (?, ?, ?, 'delivered', 31337, 'native', jsonb_build_array(jsonb_build_object('line', 1, 'productId', ?::text, 'creator', ?::text,
          'artworkId', ?::text, 'blankId', 'tee', 'variantId', 'tee-black-m', 'title', 'Neon fox', 'variantLabel', 'Black / M',
          'thumbnailUrl', '/media/x', 'quantity', 1, 'unitPrice', 2500, 'baseCost', 900)), 2500, 0, '', now(), now())""",
        id("order"), buyer.value(), address(), id("prod"), UserId.next().value(), id("art"));
  }

  private void opened(UserId user) {
    insert("""
        insert into minting.collections (id, user_id, chain_id, kind, status, owner, name, symbol, description, cover_id, royalty_receiver,
          royalty_bps, address, content_cid, tx_hash, requested_at)
        values (?, ?, 31337, 'originals', 'submitted', ?, 'Neon Foxes', 'NEON', '', ?, ?, 500, ?, 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e',
          '0x' || repeat('5c', 32), now())""", id("coll"), user.value(), address(), artworks.by(user).id().value(), address(), address());
  }

  private void created(UserId user) {
    opened(user);
    insert("""
        insert into minting.collection_facts (chain_id, block_hash, log_index, block_number, address, fact, value)
        select chain_id, '0x' || md5(id), 0, 1, address, 'created', '0x' from minting.collections where user_id = ?
        on conflict do nothing""", user.value());
  }

  private void reactedInVain() {
    insert("insert into runtime.failing_reactions values (?, 'points.reward', 'OrderPaid', '{}', 1, 'no table', now(), now())",
        id("event"));
  }

  private void reported() {
    var artwork = artworks.by(UserId.next()).id().value();
    insert(
        "insert into artworks.reports (id, artwork_id, subject, reporter, reason, words, created_at) values (?, ?, ?, ?, 'other', '', now())",
        id("rep"), artwork, artwork, UserId.next().value());
  }

  private void keyed(UserId user) {
    insert("insert into identity.api_keys (user_id, id, name, scopes, secret_hash, created_at) values (?, ?, 'fox', '{read}', ?, now())",
        user.value(), id("key"), bytes());
  }

  private void earned(String wallet) {
    deployed();
    insert("""
        insert into payment.ledger (chain_id, block_hash, log_index, ordinal, account, token, kind, amount, tx_hash)
        values (31337, ?, 0, 0, ?, ?, 'earned', 1, '0x')""", id("block"), wallet, address());
  }

  private void noticed(UserId user) {
    insert(
        "insert into notification.notices (user_id, id, kind, subject_id, said, created_at) values (?, ?, 'order_paid', ?, 'paid', now())",
        user.value(), id("notice"), id("order"));
  }

  private void rewarded(UserId user) {
    var id = id("points");
    transaction.executeWithoutResult(status -> {
      insert("insert into points.transactions (id, source_key, reason, at) values (?, ?, 'mint', now())", id, id("mint") + "/mint#1");
      insert("insert into points.entries (account, transaction_id, points) values (?, ?, 25), ('studio:rewards', ?, -25)", user.value(), id,
          id);
    });
  }

  private void offered(UserId creator) {
    var id = id("prod");
    insert("""
        insert into catalog.products (id, slug, creator, artwork_id, blank_id, type, style, design, title, description, price_minor, currency,
          variant_ids, tags, image_url, thumbnail_url, search, created_at, updated_at)
        values (?, ?, ?, ?, 'tee', 'apparel', 'cyberpunk', 'picture', 'Neon fox', '', 2500, 'USD', '{tee-black-m}', '{}', '/media/x', '/media/x', '',
          now(), now())""", id, id, creator.value(), id("art"));
  }

  private void signedIn(UserId user) {
    var id = id("session");
    insert("insert into identity.sessions (user_id, id, created_at) values (?, ?, now())", user.value(), id);
    insert(
        "insert into identity.refresh_tokens (token_hash, session_id, issued_at, expires_at) values (?, ?, now(), now() + interval '1 day')",
        bytes(), id);
  }

  private void held(UserId user, String wallet) {
    deployed();
    var contract = chains.contract(Chain.LOCAL, Contracts.ORIGINALS).value();
    var token = new BigDecimal(new BigInteger(100, ThreadLocalRandom.current()));
    var metadata = content.putRaw(("{\"name\":\"" + token + "\"}").getBytes(StandardCharsets.UTF_8)).toString();
    insert("""
        insert into minting.mints (id, user_id, artwork_id, status, name, description, chain_id, contract, recipient, edition_size, royalty_bps,
          image_cid, metadata_cid, voucher_until, tx_hash, token_id, requested_at)
        values (?, ?, ?, 'confirmed', 'Fox', '', 31337, ?, ?, 1, 500, 'cid', ?, now(), '0x3', ?, now())""",
        id("mint"), user.value(), artworks.by(user).id().value(), contract, wallet, metadata, token);
    insert("""
        insert into minting.transfers (chain_id, block_hash, log_index, ordinal, block_number, contract, token_id, sender, recipient, quantity, tx_hash, mined_at)
        values (31337, ?, 0, 0, 1, ?, ?, ?, ?, 1, '0x3', now())""", id("block"), contract, token, Address.ZERO.value(), wallet);
  }

  private void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  private void insert(String sql, Object... values) {
    jdbc.sql(sql).params(Arrays.asList(values)).update();
  }

  private static String id(String prefix) {
    return TypeId.next(prefix).toString();
  }

  private static String address() {
    return "0x00000000" + TypeId.nextUuid().toString().replace("-", "");
  }

  private static int random() {
    return ThreadLocalRandom.current().nextInt(1_000_000);
  }

  private static byte[] bytes() {
    var bytes = new byte[32];
    ThreadLocalRandom.current().nextBytes(bytes);
    return bytes;
  }
}
