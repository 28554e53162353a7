package studio.fofo.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model with some weights replaced, before ONNX Runtime sees it: its optimizer folds weights into others, so that replacing them later
 * has no effect on what was folded. Weights in the graph's file are written into a copy beside it, which is deleted once it is open;
 * weights in other files are handed over in memory.
 */
final class ReplacedWeights implements AutoCloseable {

  private final @Nullable Path path;
  private final byte @Nullable [] bytes;
  private final @Nullable TemporaryCopy copy;
  private final Map<String, ModelOptions.Weight> outside;

  private ReplacedWeights(@Nullable Path path, byte @Nullable [] bytes, @Nullable TemporaryCopy copy,
      Map<String, ModelOptions.Weight> outside) {
    this.path = path;
    this.bytes = bytes;
    this.copy = copy;
    this.outside = outside;
  }

  /** @throws ModelDamaged if the model has no such weight, or of another size or type */
  static ReplacedWeights of(ModelFile file, Map<String, ModelOptions.Weight> weights) throws IOException {
    var path = file.path();
    var bytes = file.bytes();
    if (weights.isEmpty()) {
      return new ReplacedWeights(path, bytes, null, Map.of());
    }
    var known = (path == null ? OnnxFile.read(file.name(), Objects.requireNonNull(bytes)) : OnnxFile.read(path)).weights();
    var outside = new HashMap<String, ModelOptions.Weight>();
    var inside = new HashMap<Long, ModelOptions.Weight>();
    for (var weight : weights.entrySet()) {
      var place = known.get(weight.getKey());
      var length = weight.getValue().length();
      if (place == null || place.length() != length) {
        throw new ModelDamaged(file.name() + " has no weight " + weight.getKey() + " of " + length + " bytes");
      }
      if (place.isBeside()) {
        outside.put(weight.getKey(), weight.getValue());
      } else {
        inside.put(place.offset(), weight.getValue());
      }
    }
    if (inside.isEmpty()) {
      return new ReplacedWeights(path, bytes, null, outside);
    }
    if (path == null) {
      return new ReplacedWeights(null, patched(Objects.requireNonNull(bytes), inside), null, outside);
    }
    var copy = patched(path, inside);
    return new ReplacedWeights(copy.path(), null, copy, outside);
  }

  private static ByteBuffer written(ModelOptions.Weight weight) throws IOException {
    var data = ByteBuffer.allocate(Math.toIntExact(weight.length())).order(ByteOrder.LITTLE_ENDIAN);
    for (var value : weight.values().compute()) {
      if (weight.precision() == ModelOptions.Precision.HALF) {
        data.putShort(Float.floatToFloat16(value));
      } else {
        data.putFloat(value);
      }
    }
    return data.flip();
  }

  private static byte[] patched(byte[] bytes, Map<Long, ModelOptions.Weight> weights) throws IOException {
    var copy = bytes.clone();
    for (var weight : weights.entrySet()) {
      var data = written(weight.getValue());
      data.get(copy, Math.toIntExact(weight.getKey()), data.remaining());
    }
    return copy;
  }

  private static TemporaryCopy patched(Path path, Map<Long, ModelOptions.Weight> weights) throws IOException {
    var copy = TemporaryCopy.in(Objects.requireNonNull(path.toAbsolutePath().getParent()));
    try (var from = FileChannel.open(path, StandardOpenOption.READ); var to = FileChannel.open(copy.path(), StandardOpenOption.WRITE)) {
      for (var done = 0L; done < from.size();) {
        done += from.transferTo(done, from.size() - done, to);
      }
      for (var weight : weights.entrySet()) {
        var data = written(weight.getValue());
        while (data.hasRemaining()) {
          to.write(data, weight.getKey() + data.position());
        }
      }
      return copy;
    } catch (IOException | RuntimeException | OutOfMemoryError broken) {
      copy.close();
      throw broken;
    }
  }

  /** The file to open, unless there are {@link #bytes}. */
  Path path() {
    return Objects.requireNonNull(path);
  }

  byte @Nullable [] bytes() {
    return bytes;
  }

  /** Weights of other files, to be handed over. */
  Map<String, ModelOptions.Weight> outside() {
    return outside;
  }

  @Override
  public void close() throws IOException {
    if (copy != null) {
      copy.close();
    }
  }
}
