package studio.fofo.chain.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits in the words of providers. */
class StatedLimitsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "You can make eth_getLogs requests with up to a 10 block range. Based on your parameters, this block range should work: "
          + "[0x64, 0x6d]. | 10",
      "Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the response size, or "
          + "you can request any block range with a cap of 10K logs in the response. Based on your parameters and the response size limit, "
          + "this block range should work: [0x64, 0x67] | 4",
      "query returned more than 10000 results. Try with this block range [0x64, 0x6E]. | 11",
      "eth_getLogs is limited to a 10,000 range | 10000",
      "eth_getLogs is limited to a 5 range | 5",
      "exceed maximum block range: 5000 | 5000",
      "block range is too wide (maximum 1000) | 1000",
      "eth_getLogs range is too large, max is 1k blocks | 1000",
      "block range exceeds the limit of 500 | 500",
      "Block range limit exceeded. See more details at the documentation | 0",
      "query returned more than 10000 results | 0",
      "this block range should work: [0x1, 0x2] | 0"})
  void readsHowManyBlocksWouldWork(String words, long expected) {
    assertThat(StatedLimits.blocks(words, 100).orElse(0L)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Batch of more than 3 requests is not allowed, 3", "batch too large, 0", "batch limit of 1_000 exceeded, 1000"})
  void readsHowLargeABatchMayBe(String words, long expected) {
    assertThat(StatedLimits.most(words).orElse(0L)).isEqualTo(expected);
  }

  @Test
  void remembersWhatItLearntAndTriesMoreSeldom() {
    var range = new LogRange();
    assertThat(range.refused(1_000, "eth_getLogs is limited to a 10 range", 1)).isTrue();
    assertThat(range.blocks()).isEqualTo(10);
    for (var passed = 0; passed < 19; passed++) {
      range.passed(10, 0);
    }
    assertThat(range.blocks()).isEqualTo(10);
    range.passed(10, 0);
    assertThat(range.blocks()).isEqualTo(12);
    assertThat(range.refused(12, "no", 1)).isTrue();
    assertThat(range.blocks()).isEqualTo(6);
    assertThat(range.refused(1, "no", 1)).isFalse();
  }

  @Test
  void keepsAnswersToAComfortableSize() {
    var range = new LogRange();
    range.passed(1_000, 0);
    assertThat(range.blocks()).isEqualTo(2_000);
    range.passed(2_000, 80_000);
    assertThat(range.blocks()).isEqualTo(500);
  }
}
