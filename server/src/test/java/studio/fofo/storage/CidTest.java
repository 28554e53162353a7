package studio.fofo.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.Seeded;

class CidTest {

  private static final String HELLO_V1 = "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e";
  private static final String HELLO_V0 = "Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD";

  @Test
  void matchesTheSpecificationsExample() {
    var cid = Cid.ofRaw("hello world".getBytes(UTF_8));
    assertThat(cid).hasToString(HELLO_V1).isEqualTo(Cid.parse(HELLO_V1));
    assertThat(cid.uri()).isEqualTo("ipfs://" + HELLO_V1);
    assertThat(cid.matches("hello world".getBytes(UTF_8))).isTrue();
    assertThat(cid.matches("hello World".getBytes(UTF_8))).isFalse();
  }

  @Test
  void convertsVersion0IntoVersion1() {
    var cid = Cid.parse(HELLO_V0);
    assertThat(cid.version()).isZero();
    assertThat(cid.codec()).isEqualTo(Cid.Codec.DAG_PB);
    assertThat(cid).hasToString(HELLO_V0);
    assertThat(cid.asVersion1().digest()).isEqualTo(cid.digest());
    assertThat(cid.asVersion1()).isNotEqualTo(cid).asString().startsWith("bafybei");
  }

  @Test
  void parsesEveryCidInBothForms() {
    Seeded.times(200, random -> {
      var digest = new byte[32];
      random.nextBytes(digest);
      if (random.nextBoolean()) {
        digest[0] = 0;
      }
      for (var cid : new Cid[] {Cid.v0(digest), Cid.v1(Cid.Codec.RAW, digest), Cid.v1(Cid.Codec.DAG_PB, digest)}) {
        assertThat(Cid.parse(cid.toString())).isEqualTo(cid);
        assertThat(Cid.fromBytes(cid.bytes())).isEqualTo(cid);
        assertThat(Cid.parse(cid.asVersion1().toString().toUpperCase(Locale.ROOT))).isEqualTo(cid.asVersion1());
        assertThat(Cid.parse("f" + HexFormat.of().formatHex(cid.asVersion1().bytes()))).isEqualTo(cid.asVersion1());
        assertThat(Cid.parse("k" + new BigInteger(1, cid.asVersion1().bytes()).toString(36))).isEqualTo(cid.asVersion1());
        assertThat(Cid.parse("z" + Base58.encode(cid.asVersion1().bytes()))).isEqualTo(cid.asVersion1());
      }
    });
  }

  /** Texts from the reference implementation: {@code ipfs block put --mhtype identity}. */
  @Test
  void parsesIdentityCids() {
    assertThat(Cid.parse("bafkqaaa").blockWithin()).hasValue(new byte[0]);
    assertThat(Cid.parse("bafkqabtimvwgy3yk").blockWithin()).hasValue("hello\n".getBytes(UTF_8));
    assertThat(Cid.ofRaw(new byte[0]).blockWithin()).isEmpty();
    for (var length : new int[] {0, 1, 31, 32, 33, 127, 128}) {
      for (var codec : Cid.Codec.values()) {
        var block = "x".repeat(length).getBytes(UTF_8);
        var cid = Cid.within(codec, block);
        assertThat(cid.bytes()).hasSize(length + (length < 128 ? 4 : 5));
        assertThat(cid.blockWithin()).hasValue(block);
        assertThat(cid.matches(block)).isTrue();
        assertThat(cid.matches("y".getBytes(UTF_8))).isFalse();
        assertThat(cid).isNotEqualTo(Cid.ofBlock(1, codec, block));
        assertThatThrownBy(cid::digest).isInstanceOf(IllegalStateException.class);
        for (var text : new String[] {cid.toString(), "f" + HexFormat.of().formatHex(cid.bytes()),
            "z" + Base58.encode(cid.bytes()), "k" + new BigInteger(1, cid.bytes()).toString(36)}) {
          assertThat(Cid.parse(text)).isEqualTo(cid);
        }
      }
    }
    assertThat(Cid.within(Cid.Codec.RAW, new byte[32])).isNotEqualTo(Cid.v1(Cid.Codec.RAW, new byte[32]));
  }

  @Test
  void refusesATruncatedIdentityCid() {
    assertThatThrownBy(() -> Cid.within(Cid.Codec.RAW, new byte[129])).isInstanceOf(IllegalArgumentException.class);
    for (var wrong : new String[] {"f015500", "f01550001", "f0155000000", "f01550080", "f0155008001", "f015500ff",
        "f01550081" + "00".repeat(129),
        "f0155008101" + "00".repeat(129), "f01710000", "f01550100", "f01558000", "f0155008000"}) {
      assertThatThrownBy(() -> Cid.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesMalformedCids() {
    for (var wrong : new String[] {
        "", "Q", "b", "z", "bafy", HELLO_V1 + "a", HELLO_V1.substring(1), HELLO_V1.toUpperCase(Locale.ROOT) + "1", "f", "f0", "fzz", "k",
        "k!", "k-1", "F01" + "55".repeat(35),
        HELLO_V0.replace('f', '0'), HELLO_V0 + "D", "../../etc/passwd", "b" + "a".repeat(58), "b\u0000", "x".repeat(10_000),
        "bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua"}) {
      assertThatThrownBy(() -> Cid.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesNonCanonicalCids() {
    var lastBitSet = HELLO_V1.substring(0, HELLO_V1.length() - 1) + "f";
    assertThatThrownBy(() -> Cid.parse(lastBitSet)).hasMessageContaining("truncated");
  }
}
