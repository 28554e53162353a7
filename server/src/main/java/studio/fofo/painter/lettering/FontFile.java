package studio.fofo.painter.lettering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.PathBuilder;
import studio.fofo.painter.surface.Transform;

/**
 * One WOFF 1.0 file with TrueType outlines, according to the W3C's WOFF and Microsoft's OpenType specifications.
 *
 * <p>Reads {@code head, maxp, hhea, hmtx, cmap (formats 4 and 12), loca, glyf}; no hinting, no kerning, no shaping.
 */
final class FontFile {

  private final Map<String, ByteBuffer> tables = new HashMap<>();
  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final int unitsPerEm;
  private final boolean longOffsets;
  private final int metricCount;
  private final int ascent;

  private FontFile(ByteBuffer file) throws DataFormatException {
    if (file.getInt(0) != 0x774F4646) {
      throw new IllegalArgumentException("not a WOFF 1.0 file");
    }
    int count = file.getShort(12) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      table(file, 44 + 20 * i);
    }
    unitsPerEm = table("head").getShort(18) & 0xFFFF;
    longOffsets = table("head").getShort(50) != 0;
    metricCount = table("hhea").getShort(34) & 0xFFFF;
    ascent = table("hhea").getShort(4);
    readCharacterMap();
  }

  static FontFile load(String name) {
    try (InputStream in = FontFile.class.getResourceAsStream("/painter/fonts/" + name + ".woff")) {
      if (in == null) {
        throw new IllegalStateException("font painter/fonts/" + name + ".woff is missing");
      }
      return new FontFile(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException | DataFormatException broken) {
      throw new IllegalStateException("font " + name + " cannot be read", broken);
    }
  }

  boolean has(int point) {
    return glyphs.containsKey(point);
  }

  /** The glyph with its baseline at 0 and 1000 units per em; empty if the font lacks it. */
  Optional<Path> outline(int point) {
    Integer glyph = glyphs.get(point);
    if (glyph == null) {
      return Optional.empty();
    }
    PathBuilder path = Path.begin();
    double scale = 1000.0 / unitsPerEm;
    draw(glyph, Transform.NONE.scale(scale, -scale), path, 0);
    return Optional.of(path.build());
  }

  double advance(int point) {
    int glyph = Math.min(glyphs.getOrDefault(point, 0), metricCount - 1);
    return (table("hmtx").getShort(4 * glyph) & 0xFFFF) * 1000.0 / unitsPerEm;
  }

  private void table(ByteBuffer file, int entry) throws DataFormatException {
    byte[] tag = new byte[4];
    file.get(entry, tag);
    byte[] packed = new byte[file.getInt(entry + 8)];
    file.get(file.getInt(entry + 4), packed);
    byte[] plain = new byte[file.getInt(entry + 12)];
    if (packed.length == plain.length) {
      plain = packed;
    } else {
      Inflater inflater = new Inflater();
      inflater.setInput(packed);
      inflater.inflate(plain);
      inflater.end();
    }
    tables.put(new String(tag, StandardCharsets.US_ASCII), ByteBuffer.wrap(plain));
  }

  private ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalStateException("font has no table " + tag);
    }
    return table;
  }

  private void readCharacterMap() {
    ByteBuffer cmap = table("cmap");
    int count = cmap.getShort(2);
    for (int i = 0; i < count; i++) {
      int at = cmap.getInt(8 + 8 * i);
      switch (cmap.getShort(at)) {
        case 4 -> readSegments(cmap, at);
        case 12 -> readGroups(cmap, at);
        default -> {}
      }
    }
  }

  private void readSegments(ByteBuffer cmap, int at) {
    int twice = cmap.getShort(at + 6) & 0xFFFF;
    for (int i = 0; i < twice; i += 2) {
      int end = cmap.getShort(at + 14 + i) & 0xFFFF;
      int start = cmap.getShort(at + 16 + twice + i) & 0xFFFF;
      int delta = cmap.getShort(at + 16 + 2 * twice + i);
      int offsetAt = at + 16 + 3 * twice + i;
      int offset = cmap.getShort(offsetAt) & 0xFFFF;
      for (int point = start; point <= end && point != 0xFFFF; point++) {
        int glyph = offset == 0 ? point + delta & 0xFFFF : cmap.getShort(offsetAt + offset + 2 * (point - start)) & 0xFFFF;
        if (glyph != 0) {
          glyphs.put(point, offset == 0 ? glyph : glyph + delta & 0xFFFF);
        }
      }
    }
  }

  private void readGroups(ByteBuffer cmap, int at) {
    int count = cmap.getInt(at + 12);
    for (int i = 0; i < count; i++) {
      int start = cmap.getInt(at + 16 + 12 * i);
      int end = cmap.getInt(at + 20 + 12 * i);
      int first = cmap.getInt(at + 24 + 12 * i);
      for (int point = start; point <= end; point++) {
        glyphs.put(point, first + point - start);
      }
    }
  }

  private int offset(int glyph) {
    ByteBuffer loca = table("loca");
    return longOffsets ? loca.getInt(4 * glyph) : (loca.getShort(2 * glyph) & 0xFFFF) * 2;
  }

  private void draw(int glyph, Transform transform, PathBuilder path, int depth) {
    int at = offset(glyph);
    if (offset(glyph + 1) == at || depth > 4) {
      return;
    }
    ByteBuffer glyf = table("glyf");
    if (glyf.getShort(at) >= 0) {
      new GlyphReader(glyf, at, transform, path).draw();
    } else {
      compound(glyf, at + 10, transform, path, depth);
    }
  }

  private void compound(ByteBuffer glyf, int start, Transform transform, PathBuilder path, int depth) {
    int at = start;
    int flags;
    do {
      flags = glyf.getShort(at);
      int part = glyf.getShort(at + 2) & 0xFFFF;
      boolean words = (flags & 1) != 0;
      double dx = words ? glyf.getShort(at + 4) : glyf.get(at + 4);
      double dy = words ? glyf.getShort(at + 6) : glyf.get(at + 5);
      at += words ? 8 : 6;
      double a = 1;
      double b = 0;
      double c = 0;
      double d = 1;
      if ((flags & 8) != 0) {
        a = d = fixed(glyf, at);
        at += 2;
      } else if ((flags & 0x40) != 0) {
        a = fixed(glyf, at);
        d = fixed(glyf, at + 2);
        at += 4;
      } else if ((flags & 0x80) != 0) {
        a = fixed(glyf, at);
        b = fixed(glyf, at + 2);
        c = fixed(glyf, at + 4);
        d = fixed(glyf, at + 6);
        at += 8;
      }
      draw(part, transform.times(new Transform(a, b, c, d, dx, dy)), path, depth + 1);
    } while ((flags & 0x20) != 0);
  }

  private static double fixed(ByteBuffer glyf, int at) {
    return glyf.getShort(at) / 16384.0;
  }
}
