package studio.fofo.artworks.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.fofo.artworks.uploads.PictureFileTest.refused;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import studio.fofo.painter.image.Raster;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.WebpFiles;

/** The colour space of a PNG, and the precedence of its chunks: cICP before iCCP before sRGB before gAMA and cHRM. */
class ColourMeaningTest {

  private static final int SIDE = 520;
  private static final IntBinaryOperator COLOURS = (x, y) -> 0xFF000000 | (x / 8 * 4 & 255) << 16 | (y / 8 * 4 & 255) << 8
      | (x / 64 + y / 64) * 15;
  private static final byte[] PLAIN = PictureFiles.png(SIDE, SIDE, COLOURS);
  private static final byte[] DISPLAY_P3 = {12, 13, 0, 1};
  private static final byte[] SRGB = {1, 13, 0, 1};

  @Test
  void readsDisplayP3FromCodePointsAsFromAProfile() {
    near(read(PictureFiles.displayP3Png(SIDE, SIDE, COLOURS)), read(PictureFiles.withChunk(bare(), "cICP", DISPLAY_P3)), 2);
    assertThat(read(PictureFiles.withChunk(bare(), "cICP", DISPLAY_P3)).argb(400, 10)).isNotEqualTo(COLOURS.applyAsInt(400, 10));
  }

  @Test
  void keepsSrgbUnchangedUnderAnyName() {
    for (var file : List.of(bare(), PLAIN, PictureFiles.withChunk(bare(), "cICP", SRGB),
        PictureFiles.withChunk(bare(), "sRGB", new byte[1]))) {
      near(read(file), COLOURS, 0);
    }
  }

  @Test
  void prefersTheMostSpecificStatement() {
    var profile = PictureFiles.displayP3Png(SIDE, SIDE, COLOURS);
    near(read(PictureFiles.withChunk(profile, "cICP", SRGB)), COLOURS, 0);
    var sameProfile = read(profile);
    near(read(PictureFiles.withChunk(profile, "sRGB", new byte[1])), sameProfile, 0);
    near(read(PictureFiles.withChunk(profile, "gAMA", gamma(100_000))), sameProfile, 0);
    near(read(PictureFiles.withChunk(profile, "cICP", new byte[] {12, 13, 1, 1})), sameProfile, 0);
    var linear = PictureFiles.withChunk(bare(), "gAMA", gamma(100_000));
    near(read(PictureFiles.withChunk(linear, "sRGB", new byte[1])), COLOURS, 0);
    near(read(PictureFiles.withChunk(linear, "cICP", SRGB)), COLOURS, 0);
  }

  /** Windows screenshots state sRGB and this approximation of it. */
  @Test
  void usesNoApproximationIfTheFileSaysSrgb() {
    var screenshot = PictureFiles.withChunk(PictureFiles.withChunk(bare(), "gAMA", gamma(45_455)), "sRGB", new byte[1]);
    near(read(screenshot), COLOURS, 0);
  }

  /** Half as bright is 188 of 255 in sRGB. */
  @Test
  void readsGammaAndChromaticitiesIfThereIsNothingElse() {
    var grey = bare(PictureFiles.png(SIDE, SIDE, (x, y) -> 0xFF808080));
    assertThat(read(PictureFiles.withChunk(grey, "gAMA", gamma(100_000))).argb(9, 9)).isEqualTo(0xFFBCBCBC);
    var primaries = ByteBuffer.allocate(32);
    for (var number : new int[] {31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000}) {
      primaries.putInt(number);
    }
    near(read(PictureFiles.displayP3Png(SIDE, SIDE, COLOURS)), read(PictureFiles.withChunk(bare(), "cHRM", primaries.array())), 3);
  }

  @Test
  void readsLinearLightAndVideoRange() {
    var grey = bare(PictureFiles.png(SIDE, SIDE, (x, y) -> x < 200 ? 0xFF101010 : x < 400 ? 0xFFEBEBEB : 0xFF808080));
    assertThat(read(PictureFiles.withChunk(grey, "cICP", new byte[] {1, 8, 0, 1})).argb(500, 9)).isEqualTo(0xFFBCBCBC);
    var video = read(PictureFiles.withChunk(grey, "cICP", new byte[] {1, 13, 0, 0}));
    assertThat(List.of(video.argb(9, 9), video.argb(300, 9), video.argb(500, 9))).containsExactly(0xFF000000, 0xFFFFFFFF, 0xFF828282);
  }

  @Test
  void keepsTransparencyWithAnyColourSpace() {
    var half = bare(PictureFiles.png(SIDE, SIDE, (x, y) -> x < 260 ? 0x00FFFFFF : 0x80C86432));
    var raster = read(PictureFiles.withChunk(half, "cICP", DISPLAY_P3));
    assertThat(raster.argb(9, 9) >>> 24).isZero();
    assertThat(raster.argb(400, 9) >>> 24).isEqualTo(0x80);
    assertThat(raster.argb(400, 9) >> 16 & 255).isGreaterThan(0xD0);
  }

  @Test
  void refusesHdr() {
    for (var transfer : new byte[] {16, 18}) {
      refused("UPLOAD_PICTURE_UNREADABLE", "HDR (BT.2100)", PictureFiles.withChunk(PLAIN, "cICP", new byte[] {9, transfer, 0, 1}));
    }
  }

  @Test
  void refusesHdrByItsProfileAlone() {
    for (var profile : List.of(codePoints(16), codePoints(18), PictureFiles.iccProfile(Map.of("rTRC", curve(ColourMeaningTest::pq))),
        PictureFiles.iccProfile(Map.of("rTRC", curve(ColourMeaningTest::hlg))),
        PictureFiles.iccProfile(Map.of("desc", words("Rec.2020 Gamut with PQ Transfer"))))) {
      for (var file : List.of(PictureFiles.pngWithProfile(bare(), profile),
          PictureFiles.jpegWithProfile(PictureFiles.jpeg(SIDE, SIDE, COLOURS), profile),
          WebpFiles.withProfile(PictureFiles.webp(SIDE, SIDE, COLOURS), SIDE, SIDE, profile))) {
        refused("UPLOAD_PICTURE_UNREADABLE", "HDR (BT.2100)", file);
      }
    }
    read(PictureFiles.withChunk(PictureFiles.pngWithProfile(bare(), codePoints(16)), "cICP", SRGB));
  }

  @Test
  void acceptsPrintProfilesAndMalformedOnes() {
    for (var profile : List.of(codePoints(13), codePoints(1),
        PictureFiles.iccProfile(Map.of("rTRC", curve(light -> StrictMath.pow(light, 2.6)))),
        PictureFiles.iccProfile(Map.of("desc", words("My PQR display"))), PictureFiles.iccProfile(Map.of("cicp", new byte[3])), new byte[0],
        new byte[131],
        Arrays.copyOf(codePoints(16), 140))) {
      assertThat(IccProfile.isHighDynamicRange(profile)).isFalse();
      read(PictureFiles.pngWithProfile(bare(), profile));
      read(PictureFiles.jpegWithProfile(PictureFiles.jpeg(SIDE, SIDE, COLOURS), profile));
    }
  }

  private static byte[] codePoints(int transfer) {
    return PictureFiles.iccProfile(Map.of("cicp", new byte[] {'c', 'i', 'c', 'p', 0, 0, 0, 0, 9, (byte) transfer, 0, 1}));
  }

  private static byte[] words(String text) {
    return ("desc\0\0\0\0" + text).getBytes(StandardCharsets.UTF_16BE);
  }

  private static byte[] curve(DoubleUnaryOperator light) {
    var entries = 1024;
    var element = ByteBuffer.allocate(12 + 2 * entries).put("curv".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(entries);
    for (var entry = 0; entry < entries; entry++) {
      element.putShort((short) StrictMath.round(65_535 * light.applyAsDouble(entry / (entries - 1.0))));
    }
    return element.array();
  }

  /** The light of a value, relative to the maximum. Source: ITU-R BT.2100, tables 4 and 5. */
  private static double pq(double number) {
    var root = StrictMath.pow(number, 32 / 2523.0);
    return StrictMath.pow(Math.max(0, root - 0.8359375) / (18.8515625 - 18.6875 * root), 8192 / 1305.0);
  }

  private static double hlg(double number) {
    return number <= 0.5 ? number * number / 3 : (StrictMath.exp((number - 0.55991073) / 0.17883277) + 0.28466892) / 12;
  }

  @Test
  void ignoresUnknownCodePoints() {
    for (var odd : new byte[][] {{}, {12, 13, 0}, {12, 13, 0, 1, 0}, {12, 13, 1, 1}, {2, 13, 0, 1}, {12, 2, 0, 1}, {12, 13, 0, 2},
        {12, 13, 0, -1}, {-1, -1, 0, 1}}) {
      near(read(PictureFiles.withChunk(bare(), "cICP", odd)), COLOURS, 0);
    }
    near(read(PictureFiles.withLastChunk(bare(), "cICP", DISPLAY_P3)), COLOURS, 0);
  }

  private static Raster read(byte[] file) {
    return PictureFile.read(file).raster();
  }

  /** Values only. */
  private static byte[] bare() {
    return bare(PLAIN);
  }

  private static byte[] bare(byte[] png) {
    return new PngFile(PictureFiles.withChunk(png, "sRGB", new byte[1])).withStrongestColours();
  }

  private static byte[] gamma(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  private static void near(Raster raster, Raster expected, int apart) {
    near(raster, expected::argb, apart);
  }

  private static void near(Raster raster, IntBinaryOperator expected, int apart) {
    for (var y = 0; y < SIDE; y += 4) {
      for (var x = 0; x < SIDE; x += 4) {
        for (var shift = 0; shift < 32; shift += 8) {
          assertThat(raster.argb(x, y) >>> shift & 255).as("%d, %d", x, y).isBetween((expected.applyAsInt(x, y) >>> shift & 255) - apart,
              (expected.applyAsInt(x, y) >>> shift & 255) + apart);
        }
      }
    }
  }
}
