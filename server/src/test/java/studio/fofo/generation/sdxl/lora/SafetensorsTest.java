package studio.fofo.generation.sdxl.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.fofo.generation.sdxl.TinySdxl;
import studio.fofo.generation.sdxl.lora.LoraFile.Part;

class SafetensorsTest {

  private static final int DATA = 16;

  @TempDir
  private Path folder;

  private Safetensors read(String header) throws IOException {
    var bytes = header.getBytes(StandardCharsets.UTF_8);
    return new Safetensors(written(ByteBuffer.allocate(Long.BYTES + bytes.length + DATA).order(ByteOrder.LITTLE_ENDIAN)
        .putLong(bytes.length).put(bytes).array()));
  }

  private Path written(byte[] file) throws IOException {
    return Files.write(folder.resolve("x.safetensors"), file);
  }

  @Test
  void readsTensorsInAnyOrderOfTheHeader() throws Exception {
    var file = read("""
        {"b": {"dtype": "F32", "shape": [1, 2], "data_offsets": [8, 16]}, "a": {"dtype": "F16", "shape": [4], "data_offsets": [0, 8]},
         "none": {"dtype": "F32", "shape": [0, 9223372036854775807, 2], "data_offsets": [8, 8]}, "__metadata__": {"format": "pt"}}  """);
    assertThat(file.names()).containsExactlyInAnyOrder("a", "b", "none");
    assertThat(file.read("a").values()).hasSize(4);
    assertThat(file.read("none").isMatrix()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      [4294967296, 4294967296]          | [0, 16]                   | which no file can hold
      [4611686018427387904, 4]          | [0, 0]                    | which no file can hold
      [9223372036854775807]             | [0, 16]                   | which no file can hold
      [18446744073709551616]            | [0, 16]                   | which is no length
      [-1, -4]                          | [0, 16]                   | which is no length
      [2.5]                             | [0, 16]                   | which is no length
      ["4"]                             | [0, 16]                   | which is no length
      [null]                            | [0, 16]                   | which is no length
      4                                 | [0, 16]                   | has no shape
      [5]                               | [0, 16]                   | 16 bytes for the shape [5]
      [4]                               | [16, 0]                   | is not where its header says
      [4]                               | [0, 17]                   | of 16 bytes
      [4]                               | [9223372036854775791, 9223372036854775807] | of 16 bytes
      [4]                               | [-16, 0]                  | which is no length
      [4]                               | [0]                       | is not where its header says
      [4]                               | [0, 8, 16]                | is not where its header says
      [4]                               | {}                        | has no data_offsets
      [2]                               | [8, 16]                   | follows a gap
      [2]                               | [0, 8]                    | its header names 8""")
  void refusesShapesAndPlacesThatCannotBe(String shape, String place, String words) {
    assertThatThrownBy(() -> read("{\"a\": {\"dtype\": \"F32\", \"shape\": " + shape + ", \"data_offsets\": " + place + "}}"))
        .isExactlyInstanceOf(IOException.class).hasMessageContaining("no safetensors file").hasMessageContaining(words);
  }

  @Test
  void refusesTensorsThatOverlapOrHaveOneName() {
    var a = "\"a\": {\"dtype\": \"F32\", \"shape\": [3], \"data_offsets\": [0, 12]}";
    assertThatThrownBy(() -> read("{" + a + ", \"b\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [8, 16]}}"))
        .isExactlyInstanceOf(IOException.class).hasMessageContaining("the tensor b overlaps another one at 8");
    assertThatThrownBy(() -> read("{" + a + ", " + a + "}")).isExactlyInstanceOf(IOException.class).hasMessageContaining("is no JSON");
    for (var other : new String[] {"[]", "4", "null", "\"a\"", "{\"a\": 1}", "{\"a\": []}"}) {
      assertThatThrownBy(() -> read(other)).as(other).isExactlyInstanceOf(IOException.class).hasMessageContaining("no safetensors file");
    }
    assertThatThrownBy(() -> read("[".repeat(100_000))).isExactlyInstanceOf(IOException.class);
  }

  @Test
  void refusesHalvesThatAreNoMatrices() throws Exception {
    for (var shape : new String[] {"[]", "[1]", "[0, 1]"}) {
      var length = shape.startsWith("[0") ? 0 : 4;
      var file = read("{\"unet.a.lora_A.weight\": {\"dtype\": \"F32\", \"shape\": " + shape + ", \"data_offsets\": [0, " + length
          + "]}, \"unet.a.lora_B.weight\": {\"dtype\": \"F32\", \"shape\": [1, " + (DATA - length) / 4 + "], \"data_offsets\": [" + length
          + ", 16]}}");
      assertThat(file.names()).hasSize(2);
      assertThatThrownBy(() -> new LoraFile(folder.resolve("x.safetensors")).change(Part.UNET, "a")).as(shape)
          .isInstanceOf(LoraUnfit.class).hasMessageContaining("do not fit");
    }
  }

  /** Whatever is broken in a file, it is refused with words, not with an error of arithmetic or of an array. */
  @Test
  void refusesOrReadsWhateverIsChangedInAFile() throws Exception {
    var good = TinySdxl.lora(2, 1, new float[6], new float[4]);
    var random = new Random(7);
    for (var i = 0; i < 2000; i++) {
      var bad = good.clone();
      for (var changes = random.nextInt(3); changes >= 0; changes--) {
        var at = random.nextInt(bad.length);
        bad[at] = random.nextBoolean() ? (byte) ('0' + random.nextInt(10)) : (byte) random.nextInt();
      }
      try {
        LoraFile.check(written(bad));
      } catch (IOException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
  }
}
