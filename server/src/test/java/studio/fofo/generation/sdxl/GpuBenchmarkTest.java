package studio.fofo.generation.sdxl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of GPUs works, on a UNet with all of SDXL's layers, but narrow ones. */
class GpuBenchmarkTest {

  @TempDir
  private Path folder;

  @Test
  void measuresTheLaneAndOnnxRuntimeAlone() throws Exception {
    assertThat(GpuBenchmark.small(folder)).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(Double.NaN));
  }
}
