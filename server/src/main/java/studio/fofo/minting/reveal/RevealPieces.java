package studio.fofo.minting.reveal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.minting.holding.Token;
import studio.fofo.storage.Cid;

/** The rows of {@code minting.reveal_pieces}. */
public final class RevealPieces {

  private static final String ASKED = Token.ROWS.replace("as asked", "as t");

  private final JdbcClient jdbc;

  RevealPieces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A piece of a list. */
  public record Piece(ArtworkId artworkId, Cid metadata) {}

  void insert(RevealId id, List<Piece> pieces) {
    jdbc.sql("""
            insert into minting.reveal_pieces (reveal_id, place, artwork_id, metadata_cid)
            select :id, one.* from unnest(:places::int[], :artworks::text[], :metadata::text[]) as one
            """)
        .param("id", id.value()).param("places", IntStream.rangeClosed(1, pieces.size()).boxed().toArray(Integer[]::new))
        .param("artworks", pieces.stream().map(piece -> piece.artworkId().value()).toArray(String[]::new))
        .param("metadata", pieces.stream().map(piece -> piece.metadata().toString()).toArray(String[]::new)).update();
  }

  /** In the order of the list. */
  List<Piece> of(RevealId id) {
    return jdbc.sql("select artwork_id, metadata_cid from minting.reveal_pieces where reveal_id = ? order by place").param(id.value())
        .query((row, number) -> new Piece(new ArtworkId(row.getString("artwork_id")), Cid.parse(row.getString("metadata_cid")))).list();
  }

  /** Records which tokens show which pieces, of a reveal that is public. */
  void show(RevealId id, List<Integer> places, List<Integer> numbers) {
    jdbc.sql("""
            update minting.reveal_pieces p set number = one.number
            from unnest(:places::int[], :numbers::int[]) as one (place, number) where p.reveal_id = :id and p.place = one.place
            """)
        .param("id", id.value()).param("places", places.toArray(Integer[]::new)).param("numbers", numbers.toArray(Integer[]::new))
        .update();
  }

  /** What tokens show that were revealed; others are absent. */
  public Map<Token, Piece> ofTokens(Collection<Token> tokens) {
    var found = new HashMap<Token, Piece>();
    Token.bind(jdbc.sql("select t.chain_id, t.contract, t.token_id, p.artwork_id, p.metadata_cid from " + ASKED + """

            join minting.collections c on c.chain_id = t.chain_id and c.address = t.contract
            join minting.reveals r on r.collection_id = c.id and r.outcome = 'as_drawn'
            join minting.reveal_pieces p on p.reveal_id = r.id and p.number = t.token_id
            """), tokens)
        .query(row -> {
          found.put(Token.of(row), new Piece(new ArtworkId(row.getString("artwork_id")), Cid.parse(row.getString("metadata_cid"))));
        });
    return found;
  }

  /** Numbers of a contract whose tokens show artworks of their own, because the studio minted them. */
  List<Integer> taken(long chainId, Address contract, int most) {
    return jdbc.sql("select token_id from minting.mints where chain_id = ? and contract = ? and token_id <= ?")
        .param(chainId).param(contract.value()).param(BigDecimal.valueOf(most)).query((row, number) -> row.getInt("token_id")).list();
  }

  /** Whether the studio is minting into a contract right now, so that its numbers are not known. */
  boolean isBeingMinted(long chainId, Address contract) {
    return jdbc.sql("""
            select exists (select 1 from minting.mints where chain_id = ? and contract = ? and status not in ('confirmed', 'failed'))
            """)
        .param(chainId).param(contract.value()).query(Boolean.class).single();
  }

  /** Which artworks are minted, being minted, or editions of a drop. */
  List<ArtworkId> mintedOf(Collection<ArtworkId> artworks) {
    return jdbc.sql("""
            select asked.id from unnest(:ids::text[]) as asked (id)
            where exists (select 1 from minting.mints m where m.artwork_id = asked.id and m.status <> 'failed')
              or exists (select 1 from minting.drop_editions e where e.artwork_id = asked.id)
            """)
        .param("ids", artworks.stream().map(ArtworkId::value).toArray(String[]::new))
        .query((row, number) -> new ArtworkId(row.getString("id"))).list();
  }
}
