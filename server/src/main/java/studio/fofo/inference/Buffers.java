package studio.fofo.inference;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Native copies of arrays, released with their arena. */
final class Buffers {

  private Buffers() {}

  static ByteBuffer floats(Arena arena, float[] values) {
    return buffer(arena.allocateFrom(ValueLayout.JAVA_FLOAT, values));
  }

  static ByteBuffer halves(Arena arena, float[] values) {
    var segment = arena.allocate(ValueLayout.JAVA_SHORT, Math.max(1, values.length));
    for (var i = 0; i < values.length; i++) {
      segment.setAtIndex(ValueLayout.JAVA_SHORT, i, Float.floatToFloat16(values[i]));
    }
    return buffer(segment);
  }

  static ByteBuffer longs(Arena arena, long[] values) {
    return buffer(arena.allocateFrom(ValueLayout.JAVA_LONG, values));
  }

  static ByteBuffer ints(Arena arena, long[] values) {
    var segment = arena.allocate(ValueLayout.JAVA_INT, Math.max(1, values.length));
    for (var i = 0; i < values.length; i++) {
      segment.setAtIndex(ValueLayout.JAVA_INT, i, Math.toIntExact(values[i]));
    }
    return buffer(segment);
  }

  private static ByteBuffer buffer(MemorySegment segment) {
    return segment.asByteBuffer().order(ByteOrder.nativeOrder());
  }
}
