package studio.fofo.storage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.storage.UnixFsProfile;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.ipld.Car;
import studio.fofo.storage.ipld.FileNode;
import studio.fofo.storage.unixfs.FileTree;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;

/** The trustless gateway over HTTP: as a browser, as a light IPFS client, and as an attacker. */
@ModuleTest
class IpfsGatewayTest {

  private static final int SIZE = (2 << 20) + 12_345;

  private final Http http;
  private final ContentStore content;
  private final BlockStore blocks;
  private final byte[] file = new byte[SIZE];
  private final Cid root;

  IpfsGatewayTest(Http http, ContentStore content, BlockStore blocks) {
    this.http = http;
    this.content = content;
    this.blocks = blocks;
    new Random(7).nextBytes(file);
    this.root = content.put(file);
  }

  @Test
  void servesTheFileAsImmutable() {
    var reply = http.get("/ipfs/" + root).call();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.raw().body()).isEqualTo(file);
    assertThat(reply.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    assertThat(reply.header("ETag")).hasValue("\"" + root + "\"");
    assertThat(reply.header("Accept-Ranges")).hasValue("bytes");
    assertThat(reply.header("X-Ipfs-Path")).hasValue("/ipfs/" + root);
    assertThat(reply.header("Content-Type")).hasValue("application/octet-stream");
    assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(reply.header("Content-Security-Policy").orElse("")).contains("sandbox");
    assertThat(http.get("/ipfs/" + root + "/").call().status()).isEqualTo(200);
  }

  @Test
  void servesTheFilesOfADirectoryAndTheWayToThem() throws IOException {
    var piece = "{\"name\":\"One\"}".getBytes(UTF_8);
    var first = content.putRaw(piece);
    var directory = content.putDirectory(Map.of("1.json", first, "a b.bin", root));
    var path = "/ipfs/" + directory + "/1.json";
    var reply = http.get(path).call();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.raw().body()).isEqualTo(piece);
    assertThat(reply.header("X-Ipfs-Path")).hasValue(path);
    assertThat(reply.header("X-Ipfs-Roots")).hasValue(directory + "," + first);
    assertThat(reply.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
    assertThat(http.get("/ipfs/" + directory + "/a%20b.bin").call().raw().body()).isEqualTo(file);
    for (var other : List.of("/2.json", "/1.json/x", "/..%2f1.json", "//1.json")) {
      assertThat(http.get("/ipfs/" + directory + other).call().status()).as(other).isIn(400, 404);
    }
    assertThat(http.get("/ipfs/" + directory).call().code()).as("a directory has no page").isEqualTo("STORAGE_CONTENT_UNKNOWN");
    var raw = http.get("/ipfs/" + directory + "?format=raw").call().raw().body();
    assertThat(Cid.ofBlock(1, Cid.Codec.DAG_PB, raw)).isEqualTo(directory);
    assertThat(http.get(path + "?format=car").call().raw().body()).isEqualTo(archive(first, List.of(directory, first)));
    assertThat(http.get("/ipfs/" + directory + "?format=car&dag-scope=entity").call().raw().body())
        .isEqualTo(archive(directory, List.of(directory)));
    assertThat(http.get("/ipfs/" + directory + "?format=car").call().raw().body())
        .isEqualTo(archive(directory, content.blocks(directory)));
  }

  private byte[] archive(Cid top, List<Cid> names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var car = new Car(bytes, top);
    for (var name : names) {
      car.block(name, blocks.get(name).orElseThrow());
    }
    return bytes.toByteArray();
  }

  @Test
  void answersHeadWithoutABody() {
    var reply = http.send("HEAD", "/ipfs/" + root, new byte[0]).call();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Length")).hasValue(Integer.toString(SIZE));
    assertThat(reply.raw().body()).isEmpty();
    var ranged = http.send("HEAD", "/ipfs/" + root, new byte[0]).header("Range", "bytes=0-1").call();
    assertThat(ranged.status()).as("ranges only apply to GET").isEqualTo(200);
    assertThat(ranged.header("Content-Length")).hasValue(Integer.toString(SIZE));
    assertThat(http.send("HEAD", "/ipfs/" + root + "?format=raw", new byte[0]).call().header("Content-Type"))
        .hasValue("application/vnd.ipld.raw");
    assertThat(http.send("HEAD", "/ipfs/" + Cid.ofRaw("unknown".getBytes(UTF_8)), new byte[0]).call().status()).isEqualTo(404);
  }

  @Test
  void answersNotModifiedForAKnownTag() {
    for (var tag : new String[] {"\"" + root + "\"", "W/\"" + root + "\"", "\"other\", \"" + root + "\"", "*"}) {
      assertThat(http.get("/ipfs/" + root).header("If-None-Match", tag).call().status()).as(tag).isEqualTo(304);
    }
    assertThat(http.get("/ipfs/" + root + "?format=raw").header("If-None-Match", "\"" + root + "\"").call().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-0,0,1", "bytes=1048570-1048600,1048570,1048601", "bytes=2109400-,2109400,2109497", "bytes=-5,2109492,2109497",
      "bytes=0-99999999,0,2109497", "bytes=-99999999,0,2109497"})
  void servesARange(String header, int from, int to) {
    var reply = http.get("/ipfs/" + root).header("Range", header).call();
    assertThat(reply.status()).isEqualTo(206);
    assertThat(reply.header("Content-Range")).hasValue("bytes " + from + "-" + (to - 1) + "/" + SIZE);
    assertThat(reply.raw().body()).isEqualTo(Arrays.copyOfRange(file, from, to));
  }

  @Test
  void refusesARangeBeyondTheEndAndIgnoresMalformedOnes() {
    var behind = http.get("/ipfs/" + root).header("Range", "bytes=2109497-").call();
    assertThat(behind.status()).isEqualTo(416);
    assertThat(behind.header("Content-Range")).hasValue("bytes */" + SIZE);
    assertThat(behind.header("Content-Type")).hasValue("application/problem+json");
    assertThat(behind.body().get("code").asString()).isEqualTo("RANGE_UNSATISFIABLE");
    assertThat(behind.header("Cache-Control")).as("no cache stores a refusal").hasValue("no-store");
    assertThat(behind.header("ETag")).as("a refusal is no version of the file").isEmpty();
    for (var odd : new String[] {"bytes=5-1", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "bytes=-", "bytes=99999999999999999999-"}) {
      assertThat(http.get("/ipfs/" + root).header("Range", odd).call().status()).as(odd).isEqualTo(200);
    }
    assertThat(http.get("/ipfs/" + root).header("Range", "bytes=0-0").header("If-Range", "\"older\"").call().status()).isEqualTo(200);
    assertThat(http.get("/ipfs/" + root).header("Range", "bytes=0-0").header("If-Range", "\"" + root + "\"").call().status())
        .isEqualTo(206);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?format=raw", "accept"})
  void servesOneBlockThatMatchesItsCid(String way) {
    var reply = way.equals("accept")
        ? http.get("/ipfs/" + root).header("Accept", "application/vnd.ipld.raw").call() : http.get("/ipfs/" + root + way).call();
    assertThat(reply.header("Content-Type")).hasValue("application/vnd.ipld.raw");
    assertThat(reply.header("Content-Disposition")).hasValue("attachment; filename=\"" + root + ".bin\"");
    assertThat(root.matches(reply.raw().body())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?format=car", "application/vnd.ipld.car", "application/vnd.ipld.car; version=1; order=dfs; dups=n"})
  void servesAnArchiveOfEveryBlock(String way) throws IOException {
    var reply = way.startsWith("?") ? http.get("/ipfs/" + root + way).call() : http.get("/ipfs/" + root).header("Accept", way).call();
    assertThat(reply.header("Content-Type")).hasValue("application/vnd.ipld.car; version=1; order=dfs; dups=n");
    assertThat(reply.raw().body()).isEqualTo(archive(root, 0, SIZE));
  }

  @Test
  void servesOnlyTheBlocksOfAByteRange() throws IOException {
    var some = http.get("/ipfs/" + root + "?format=car&entity-bytes=0:10").call();
    assertThat(some.raw().body()).isEqualTo(archive(root, 0, 11));
    var last = http.get("/ipfs/" + root + "?format=car&entity-bytes=-1:*").call();
    assertThat(last.raw().body()).isEqualTo(archive(root, SIZE - 1, SIZE));
    var rootAlone = http.get("/ipfs/" + root + "?format=car&dag-scope=block").call();
    assertThat(rootAlone.raw().body()).isEqualTo(http.get("/ipfs/" + root + "?format=car&entity-bytes=" + SIZE + ":*").call().raw().body());
    assertThat(some.header("ETag")).isNotEqualTo(last.header("ETag")).isNotEqualTo(rootAlone.header("ETag"));
  }

  @Test
  void writesADuplicateBlockOnceUnlessBothAreRequested() {
    var twice = content.put(new byte[2 << 20]);
    var once = http.get("/ipfs/" + twice + "?format=car").call().raw().body().length;
    var both = http.get("/ipfs/" + twice + "?format=car&car-dups=y").call().raw().body().length;
    assertThat(both - once).isGreaterThan(1 << 20);
  }

  @Test
  void acceptsTheOldProfileAndEveryFormOfACid() {
    var old = content.put("hello world".getBytes(UTF_8), UnixFsProfile.V0_2015);
    assertThat(old).hasToString("Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD");
    assertThat(http.get("/ipfs/" + old).call().text()).isEqualTo("hello world");
    assertThat(http.get("/ipfs/" + old.asVersion1()).call().text()).isEqualTo("hello world");
  }

  @Test
  void setsTheContentTypeAndNeverServesAPage() {
    assertThat(type("{\"name\":\"Fox\"}")).isEqualTo("application/json");
    assertThat(type("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")).isEqualTo("image/svg+xml");
    assertThat(type("<html><script>alert(1)</script></html>")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(type("plain words")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(type("\u0000\u0001")).isEqualTo("application/octet-stream");
    assertThat(type("x".repeat(511) + "é")).isEqualTo("text/plain;charset=UTF-8");
    var empty = content.put(new byte[0]);
    assertThat(http.get("/ipfs/" + empty).call().status()).isEqualTo(200);
  }

  @Test
  void refusesUnknownCidsAndUnsupportedRequests() {
    assertThat(http.get("/ipfs/" + Cid.ofRaw("not here".getBytes(UTF_8))).call().code()).isEqualTo("STORAGE_CONTENT_UNKNOWN");
    for (var wrong : new String[] {"x", "bafy", "Qmfoo", "%2e%2e%2fetc%2fpasswd",
        "bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua"}) {
      assertThat(http.get("/ipfs/" + wrong).call().status()).as(wrong).isEqualTo(400);
    }
    assertThat(http.get("/ipfs/bafy").call().code()).isEqualTo("STORAGE_CID_INVALID");
    assertThat(http.get("/ipfs/" + root + "/a/b").call().code()).isEqualTo("STORAGE_CONTENT_UNKNOWN");
    assertThat(http.get("/ipfs/" + root + "?format=zip").call().code()).isEqualTo("STORAGE_FORMAT_UNKNOWN");
    for (var parameter : new String[] {"dag-scope=some", "entity-bytes=a:b", "car-version=2", "car-order=random", "car-dups=maybe"}) {
      assertThat(http.get("/ipfs/" + root + "?format=car&" + parameter).call().code()).as(parameter).isEqualTo("STORAGE_FORMAT_UNKNOWN");
    }
    for (var accept : new String[] {"application/vnd.ipld.dag-json", "application/vnd.ipld.car;version=2",
        "application/vnd.ipfs.ipns-record"}) {
      var reply = http.get("/ipfs/" + root).header("Accept", accept).call();
      assertThat(reply.status()).as(accept).isEqualTo(406);
      assertThat(reply.code()).isEqualTo("NOT_ACCEPTABLE");
    }
    assertThat(http.get("/ipfs/" + root + "?format=dag-json").call().status()).isEqualTo(406);
    assertThat(http.get("/ipfs/" + root).header("Accept", "nonsense").call().status()).isEqualTo(400);
  }

  @Test
  void prefersTheClientsFirstChoice() {
    var raw = "application/vnd.ipld.car;q=0.5, application/vnd.ipld.raw;q=0.9";
    assertThat(http.get("/ipfs/" + root).header("Accept", raw).call().header("Content-Type")).hasValue("application/vnd.ipld.raw");
    var browser = "image/avif,image/webp,*/*;q=0.8";
    assertThat(http.get("/ipfs/" + root).header("Accept", browser).call().header("Content-Type")).hasValue("application/octet-stream");
    assertThat(http.get("/ipfs/" + root + "?format=raw").header("Accept", "application/vnd.ipld.car").call().header("Content-Type"))
        .hasValue("application/vnd.ipld.raw");
  }

  @Test
  void readsCarParametersInAccept() {
    var plain = http.get("/ipfs/" + root).header("Accept", "application/vnd.ipld.car; version=1; order=dfs; dups=y").call();
    assertThat(plain.header("Content-Type")).hasValue("application/vnd.ipld.car; version=1; order=dfs; dups=y");
    var overruled = http.get("/ipfs/" + root + "?car-dups=n").header("Accept", "application/vnd.ipld.car; dups=y").call();
    assertThat(overruled.header("Content-Type").orElse("")).endsWith("dups=n");
    assertThat(http.get("/ipfs/" + root).header("Accept", "").call().status()).isEqualTo(200);
  }

  @Test
  void usesTheRequestedFileName() {
    assertThat(http.get("/ipfs/" + root + "?filename=cat.png").call().header("Content-Disposition"))
        .hasValue("inline; filename=\"cat.png\"");
    assertThat(http.get("/ipfs/" + root + "?download=true&filename=cat.png").call().header("Content-Disposition"))
        .hasValue("attachment; filename=\"cat.png\"");
    assertThat(http.get("/ipfs/" + root + "?format=car&filename=cat.car").call().header("Content-Disposition"))
        .hasValue("attachment; filename=\"cat.car\"");
    assertThat(http.get("/ipfs/" + root + "?format=raw").call().header("Content-Disposition"))
        .hasValue("attachment; filename=\"" + root + ".bin\"");
    assertThat(http.get("/ipfs/" + root + "?filename=%E2%80%AEgnp.exe").call().code()).isEqualTo("PARAMETER_INVALID");
    assertThat(http.get("/ipfs/" + root + "?filename=a%0D%0AX:y").call().code()).isEqualTo("PARAMETER_INVALID");
    assertThat(http.get("/ipfs/" + root + "?filename=k%C3%A4tzchen.png").call().header("Content-Disposition").orElse(""))
        .contains("filename*=UTF-8''k%C3%A4tzchen.png");
  }

  @Test
  void answersForAnotherFormOfACidAndForAMissingOne() {
    var leaf = content.putRaw("a leaf that is no node".getBytes(UTF_8));
    var respelled = Cid.v1(Cid.Codec.DAG_PB, leaf.digest());
    for (var form : new String[] {"", "?format=car", "?format=car&entity-bytes=0:3"}) {
      assertThat(http.get("/ipfs/" + respelled + form).call().status()).as(form).isEqualTo(404);
    }
    var absent = "/ipfs/" + Cid.ofRaw("not here".getBytes(UTF_8));
    assertThat(http.get(absent).header("Cache-Control", "only-if-cached").call().status()).isEqualTo(412);
    assertThat(http.get("/ipfs/" + root).header("Cache-Control", "only-if-cached").call().status()).isEqualTo(200);
    var bytes = root.asVersion1().bytes();
    for (var spelled : new String[] {"f" + HexFormat.of().formatHex(bytes), "F" + HexFormat.of().withUpperCase().formatHex(bytes),
        "k" + new BigInteger(1, bytes).toString(36), "B" + root.asVersion1().toString().substring(1).toUpperCase(Locale.ROOT)}) {
      assertThat(http.get("/ipfs/" + spelled).call().status()).as(spelled).isEqualTo(200);
    }
  }

  @Test
  void servesIdentityCids() {
    for (var form : new String[] {"", "?format=raw"}) {
      var empty = http.get("/ipfs/bafkqaaa" + form).call();
      assertThat(empty.status()).as(form).isEqualTo(200);
      assertThat(empty.raw().body()).isEmpty();
      assertThat(http.send("HEAD", "/ipfs/bafkqaaa" + form, new byte[0]).call().status()).isEqualTo(200);
    }
    assertThat(http.get("/ipfs/bafkqabtimvwgy3yk").call().text()).isEqualTo("hello\n");
    assertThat(http.get("/ipfs/bafkqabtimvwgy3yk").header("Range", "bytes=1-2").call().text()).isEqualTo("el");
    var node = Cid.within(Cid.Codec.DAG_PB, FileNode.leaf("a node".getBytes(UTF_8)).encode());
    assertThat(http.get("/ipfs/" + node).call().text()).isEqualTo("a node");
    assertThat(http.get("/ipfs/bafkqabtimvwgy3yk").header("Cache-Control", "only-if-cached").call().status()).isEqualTo(200);
  }

  /** The specification forbids writing it after the header, which ends with the root and the version. */
  @Test
  void writesNoIdentityBlockIntoAnArchive() {
    var header = HexFormat.of()
        .parseHex("19" + "a2" + "65" + "726f6f7473" + "81" + "d82a" + "45" + "00" + "01550000" + "67" + "76657273696f6e" + "01");
    for (var query : new String[] {"", "&dag-scope=block", "&car-dups=y"}) {
      assertThat(http.get("/ipfs/bafkqaaa?format=car" + query).call().raw().body()).as(query).isEqualTo(header);
    }
  }

  @Test
  void followsNoLinksOfAForgedIdentityCid() {
    var absent = Cid.ofRaw("not here".getBytes(UTF_8));
    for (var child : new Cid[] {absent, root}) {
      var made = Cid.within(Cid.Codec.DAG_PB, FileNode.parent(List.of(new FileNode.Child(child, 9, 1L << 60))).encode());
      for (var form : new String[] {"", "?format=car", "?format=car&entity-bytes=0:9"}) {
        assertThat(http.get("/ipfs/" + made + form).call().status()).as(form).isEqualTo(404);
      }
      assertThat(http.get("/ipfs/" + made + "?format=raw").call().raw().body()).isEqualTo(made.blockWithin().orElseThrow());
    }
    var malformed = Cid.within(Cid.Codec.DAG_PB, "no node".getBytes(UTF_8));
    assertThat(http.get("/ipfs/" + malformed).call().status()).isEqualTo(404);
    assertThat(http.get("/ipfs/f01550081" + "01" + "00".repeat(129)).call().code()).isEqualTo("STORAGE_CID_INVALID");
  }

  @Test
  void setsContentLocationForTheSelectedFormat() {
    var raw = http.get("/ipfs/" + root).header("Accept", "application/vnd.ipld.raw").call();
    assertThat(raw.header("Content-Location")).hasValue("/ipfs/" + root + "?format=raw");
    var car = http.get("/ipfs/" + root + "?dag-scope=block").header("Accept", "application/vnd.ipld.car; version=1; dups=y").call();
    assertThat(car.header("Content-Location")).hasValue("/ipfs/" + root + "?format=car&car-dups=y&car-version=1&dag-scope=block");
    assertThat(http.get(car.header("Content-Location").orElseThrow()).call().header("ETag")).isEqualTo(car.header("ETag"));
    assertThat(http.get("/ipfs/" + root).call().header("Content-Location")).isEmpty();
    assertThat(http.get("/ipfs/" + root + "?format=raw").call().header("Content-Location")).isEmpty();
    assertThat(http.get("/ipfs/" + Cid.ofRaw("not here".getBytes(UTF_8))).header("Accept", "application/vnd.ipld.raw").call()
        .header("Content-Location")).isEmpty();
  }

  private String type(String text) {
    return http.get("/ipfs/" + content.putRaw(text.getBytes(UTF_8))).call().header("Content-Type").orElse("");
  }

  private byte[] archive(Cid of, long from, long to) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var car = new Car(bytes, of);
    new FileTree(blocks).walk(of, from, to, new FileTree.Visitor() {
      @Override
      public void block(Cid cid, byte[] block) throws IOException {
        car.block(cid, block);
      }
    });
    return bytes.toByteArray();
  }
}
