package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The selection of a content coding. */
class ContentCodingTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "br                       | br",
      "gzip                     | gzip",
      "gzip, deflate, br, zstd  | br",
      "gzip, br;q=0.9           | gzip",
      "br;q=0.1, gzip           | gzip",
      "br;q=0, gzip;q=0.001     | gzip",
      "BR , GZip                | br",
      "x-gzip                   | gzip",
      "*                        | br",
      "*;q=0.5, br;q=0          | gzip",
      "identity;q=0, *          | br",
      "identity;q=0, gzip       | gzip",
      "gzip;q=1.000             | gzip",
      "gzip ; q=0.5             | gzip",
      ", ,gzip,                 | gzip",
      "br;q=2, gzip             | gzip",
      "br;level=9, gzip         | gzip"})
  void selectsThePreferredCoding(String accepted, String coding) {
    assertThat(ContentCoding.wanted(List.of(accepted))).map(ContentCoding::word).contains(coding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "deflate, zstd", "*;q=0", "identity;q=0", "gzip;q=0", "br;q=0, gzip;q=0.000",
      "identity, br;q=0.5",
      ",;q=x", "gzip;q=x", "gzip;q=-1", "gz ip", "\u00e9"})
  void selectsNoneIfIdentityIsPreferred(String accepted) {
    assertThat(ContentCoding.wanted(List.of(accepted))).isEmpty();
  }

  @Test
  void selectsNoneWithoutAcceptEncoding() {
    assertThat(ContentCoding.wanted(List.of())).isEmpty();
    assertThat(ContentCoding.wanted(List.of("br;q=0", "gzip"))).as("two lines are one list").contains(ContentCoding.GZIP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/html;charset=UTF-8", "Text/CSS ; charset=utf-8", "application/json",
      "application/problem+json",
      "image/svg+xml", "application/javascript", "application/wasm"})
  void compressesTexts(String type) {
    assertThat(ContentCoding.shrinks(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/event-stream", "text/event-stream;charset=UTF-8", "image/webp", "image/png", "font/woff2",
      "application/pdf",
      "application/zip", "application/octet-stream", "application/vnd.ipld.car", ""})
  void compressesNeitherEventStreamsNorCompressedReplies(String type) {
    assertThat(ContentCoding.shrinks(type)).isFalse();
    assertThat(ContentCoding.shrinks(null)).isFalse();
  }

  @Test
  void restoresTheSameBytes() throws Exception {
    var body = "{\"a neon fox in the rain\":\"\u00fc\"},".repeat(400).getBytes(StandardCharsets.UTF_8);
    var brotli = ContentCoding.BROTLI.of(body);
    var gzip = ContentCoding.GZIP.of(body);
    assertThat(brotli).hasSizeLessThan(gzip.length);
    assertThat(gzip).hasSizeLessThan(body.length / 10);
    assertThat(new BrotliInputStream(new ByteArrayInputStream(brotli)).readAllBytes()).isEqualTo(body);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes()).isEqualTo(body);
  }

  @Test
  void forwardsEverythingWrittenOnFlush() throws Exception {
    for (var coding : ContentCoding.values()) {
      var sent = new ByteArrayOutputStream();
      var way = coding.onto(sent);
      way.write("the first part".getBytes(StandardCharsets.UTF_8));
      way.flush();
      assertThat(sent.size()).as(coding.word()).isGreaterThanOrEqualTo("the first part".length());
      way.write(", and the second".getBytes(StandardCharsets.UTF_8));
      way.close();
      var whole = new ByteArrayInputStream(sent.toByteArray());
      var read = coding == ContentCoding.BROTLI ? new BrotliInputStream(whole) : new GZIPInputStream(whole);
      assertThat(read.readAllBytes()).as(coding.word()).asString(StandardCharsets.UTF_8).isEqualTo("the first part, and the second");
    }
  }

  @Test
  void namesTheCodingInStrongTagsOnly() {
    assertThat(ContentCoding.BROTLI.tag("\"3.ab12\"")).isEqualTo("\"3.ab12-br\"");
    assertThat(ContentCoding.GZIP.tag("W/\"3\"")).isEqualTo("W/\"3\"");
    assertThat(ContentCoding.plainTag("\"3.ab12-gzip\"")).isEqualTo("\"3.ab12\"");
    assertThat(EntityTag.anyMatches(List.of("\"x\", W/\"3.ab12-br\""), "\"3.ab12\"")).isTrue();
    assertThat(EntityTag.anyMatches(List.of("\"3.ab12-brx\""), "\"3.ab12\"")).isFalse();
    IfMatch.required("\"3.ab12-br\"").require("the product", 3);
  }
}
