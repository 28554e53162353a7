package studio.fofo.generation.sdxl.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** With the part of CLIP's vocabulary that these prompts need; the numbers are CLIP's own. */
class ClipTokenizerTest {

  private static final int BEGIN = 49406;
  private static final int END = 49407;
  private static final Map<String, Integer> VOCABULARY = vocabulary();
  private static final List<String> MERGES = List.of(
      "o f</w>", "p h", "o t", "o o", "c a", "ca t</w>", "ph ot", "phot o</w>", "oo x</w>", "' s</w>");

  private final ClipTokenizer tokenizer = new ClipTokenizer(VOCABULARY, MERGES, -1);

  private static Map<String, Integer> vocabulary() {
    var vocabulary = new HashMap<String, Integer>(Map.of("<|startoftext|>", BEGIN, "<|endoftext|>", END, "a</w>", 320, "photo</w>", 1125,
        "of</w>", 539, "cat</w>", 2368));
    vocabulary.put("ca", 1000);
    vocabulary.put("c", 66);
    vocabulary.put("!</w>", 256);
    vocabulary.put("'s</w>", 568);
    vocabulary.put("1</w>", 272);
    vocabulary.put("2</w>", 273);
    vocabulary.put("Ã", 127);
    vocabulary.put("©</w>", 358);
    return vocabulary;
  }

  private static long[] tokens(int padding, long... words) {
    var tokens = new long[ClipTokenizer.CONTEXT];
    Arrays.fill(tokens, padding);
    var all = LongStream.concat(LongStream.of(BEGIN), LongStream.concat(Arrays.stream(words), LongStream.of(END))).toArray();
    System.arraycopy(all, 0, tokens, 0, all.length);
    return tokens;
  }

  @Test
  void readsAPromptAsClipDoes() {
    assertThat(tokenizer.tokens("a photo of a cat")).containsExactly(tokens(END, 320, 1125, 539, 320, 2368));
  }

  @Test
  void padsForTheSecondEncoderWithZeros() {
    assertThat(new ClipTokenizer(VOCABULARY, MERGES, 0).tokens("a cat")).containsExactly(tokens(0, 320, 2368));
  }

  @Test
  void ignoresCaseAndSpaces() {
    assertThat(tokenizer.tokens("  A\tPhoto\n of  a\u00a0CAT ")).containsExactly(tokenizer.tokens("a photo of a cat"));
  }

  @Test
  void separatesPunctuationAndEachDigit() {
    assertThat(tokenizer.tokens("a cat's cat!")).containsExactly(tokens(END, 320, 2368, 568, 2368, 256));
    assertThat(tokenizer.tokens("12")).containsExactly(tokens(END, 272, 273));
  }

  @Test
  void readsOtherScriptsByTheirBytes() {
    assertThat(tokenizer.tokens("É")).containsExactly(tokens(END, 127, 358));
    assertThat(tokenizer.tokens("e\u0301")).isEqualTo(tokenizer.tokens("é"));
  }

  @Test
  void treatsTheNamesOfSpecialTokensAsText() {
    assertThat(tokenizer.tokens("<|endoftext|> a cat")[1]).isEqualTo(END);
    assertThat(tokenizer.tokens("<|endoftext|> a cat")).contains(2368);
  }

  @Test
  void cutsLongPrompts() {
    var tokens = tokenizer.tokens("cat ".repeat(200));
    assertThat(tokens).hasSize(ClipTokenizer.CONTEXT).startsWith(BEGIN, 2368).endsWith(2368, END);
    assertThat(tokenizer.tokens("")).containsExactly(tokens(END));
  }

  @Test
  void readsItsFiles(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("vocab.json"), new JsonMapper().writeValueAsString(VOCABULARY));
    Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\n" + String.join("\n", MERGES) + "\n");
    assertThat(ClipTokenizer.read(folder, -1).tokens("a cat")).isEqualTo(tokenizer.tokens("a cat"));
    Files.writeString(folder.resolve("vocab.json"), "{}");
    assertThatThrownBy(() -> ClipTokenizer.read(folder, -1)).hasMessageContaining("cannot be read");
    Files.writeString(folder.resolve("vocab.json"), "{");
    assertThatThrownBy(() -> ClipTokenizer.read(folder, -1)).hasMessageContaining("cannot be read");
  }
}
