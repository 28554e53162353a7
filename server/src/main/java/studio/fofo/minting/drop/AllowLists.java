package studio.fofo.minting.drop;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.UserId;

/** The rows of {@code minting.allow_lists}. Lists are private: each account learns its own place only, and nobody the whole list. */
public final class AllowLists {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AllowLists(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * A stored list.
   *
   * @param root 0x and hexadecimal
   */
  public record AllowList(AllowListId id, String root, int places) {}

  /**
   * A place with the hashes that prove it.
   *
   * @param proof from the bottom up
   */
  record Proven(AllowPlace place, List<byte[]> proof) {}

  /** Stores a list, or returns the one with this id. */
  public AllowList store(AllowListId id, UserId owner, List<AllowPlace> places) {
    var tree = new MerkleTree(places.stream().map(AllowPlace::leaf).toList());
    transaction.executeWithoutResult(status -> {
      if (insert(id, owner, tree, places.size())) {
        insert(id, tree, places);
      }
    });
    return find(id, owner).orElseThrow();
  }

  public Optional<AllowList> find(AllowListId id, UserId owner) {
    return jdbc.sql("select id, root, places from minting.allow_lists where id = ? and user_id = ?").param(id.value()).param(owner.value())
        .query((row, number) -> new AllowList(new AllowListId(row.getString("id")), row.getString("root"), row.getInt("places")))
        .optional();
  }

  /** Empty if the account is not on the list. Reads as many nodes as the tree is high. */
  Optional<Proven> prove(AllowListId id, Address account) {
    record Row(AllowPlace place, int node) {}
    return jdbc.sql("select quantity, price, node from minting.allow_list_places where list_id = ? and account = ?")
        .param(id.value()).param(account.value())
        .query((row, number) -> new Row(new AllowPlace(account, row.getLong("quantity"), row.getBigDecimal("price").toBigIntegerExact()),
            row.getInt("node")))
        .optional().map(row -> new Proven(row.place(), nodes(id, MerkleTree.proof(row.node()))));
  }

  private List<byte[]> nodes(AllowListId id, List<Integer> wanted) {
    return jdbc.sql("""
            select substring(l.tree from w.node * 32 + 1 for 32) from minting.allow_lists l
            cross join unnest(:nodes::int[]) with ordinality as w (node, place) where l.id = :id order by w.place
            """)
        .param("id", id.value()).param("nodes", wanted.toArray(Integer[]::new)).query((row, number) -> row.getBytes(1)).list();
  }

  private boolean insert(AllowListId id, UserId owner, MerkleTree tree, int places) {
    return jdbc.sql("""
            insert into minting.allow_lists (id, user_id, root, places, tree, created_at) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """)
        .param(id.value()).param(owner.value()).param("0x" + HexFormat.of().formatHex(tree.root())).param(places).param(tree.bytes())
        .param(Timestamp.from(clock.instant())).update() == 1;
  }

  private void insert(AllowListId id, MerkleTree tree, List<AllowPlace> places) {
    jdbc.sql("""
            insert into minting.allow_list_places (list_id, account, quantity, price, node)
            select :id, one.* from unnest(:accounts::text[], :quantities::bigint[], :prices::numeric[], :nodes::int[]) as one
            """)
        .param("id", id.value())
        .param("accounts", places.stream().map(place -> place.account().value()).toArray(String[]::new))
        .param("quantities", places.stream().map(AllowPlace::quantity).toArray(Long[]::new))
        .param("prices", places.stream().map(AllowPlace::price).map(BigInteger::toString).map(BigDecimal::new).toArray(BigDecimal[]::new))
        .param("nodes", IntStream.range(0, places.size()).mapToObj(tree::nodeOf).toArray(Integer[]::new))
        .update();
  }
}
