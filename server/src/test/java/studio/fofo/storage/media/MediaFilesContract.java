package studio.fofo.storage.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The contract of every {@link MediaFiles}. An adapter's test extends it. */
abstract class MediaFilesContract {

  private static final String NAME = "ab".repeat(32) + ".webp";

  abstract MediaFiles files();

  @Test
  void returnsStoredFiles() {
    var files = files();
    assertThat(files.has(NAME)).isFalse();
    assertThat(files.read(NAME)).isEmpty();
    files.write(NAME, "picture".getBytes(UTF_8));
    files.write(NAME, "picture".getBytes(UTF_8));
    assertThat(files.has(NAME)).isTrue();
    assertThat(files.read(NAME)).hasValue("picture".getBytes(UTF_8));
  }

  @Test
  void refusesPathTraversal() {
    for (var wrong : new String[] {"../secret.webp", "/etc/passwd", "", NAME.toUpperCase(Locale.ROOT), NAME + "/x", NAME.substring(1)}) {
      assertThatThrownBy(() -> files().write(wrong, new byte[1])).as(wrong).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> files().read(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
