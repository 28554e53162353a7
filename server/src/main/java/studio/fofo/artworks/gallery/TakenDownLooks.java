package studio.fofo.artworks.gallery;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.painter.image.Raster;

/** Whether a picture looks like one that an operator took down, also mirrored or rotated by quarter turns. */
@Component
public class TakenDownLooks {

  private static final int TURNED_SIDE = 256;

  private final JdbcClient jdbc;

  TakenDownLooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param look the picture's perceptual hash */
  public boolean has(Raster picture, PerceptualHash look) {
    var known = jdbc.sql("select look_bits, look_tints from artworks.artworks where taken_down_at is not null and look_bits is not null")
        .query((row, number) -> new PerceptualHash(row.getLong("look_bits"), row.getLong("look_tints"))).list();
    return !known.isEmpty() && looks(picture, look).anyMatch(one -> known.stream().anyMatch(one::near));
  }

  private static Stream<PerceptualHash> looks(Raster picture, PerceptualHash look) {
    var longest = Math.max(picture.width(), picture.height());
    var small = longest <= TURNED_SIDE ? picture : picture.scaled(
        Math.max(1, picture.width() * TURNED_SIDE / longest), Math.max(1, picture.height() * TURNED_SIDE / longest));
    var mirrored = mirrored(small);
    return Stream.concat(Stream.of(look), Stream.of(List.of(small, mirrored)).flatMap(List::stream)
        .flatMap(start -> Stream.iterate(start, TakenDownLooks::turned).limit(4)).map(PerceptualHash::of));
  }

  private static Raster mirrored(Raster raster) {
    return moved(raster, raster.width(), raster.height(), (x, y) -> y * raster.width() + raster.width() - 1 - x);
  }

  private static Raster turned(Raster raster) {
    return moved(raster, raster.height(), raster.width(), (x, y) -> (raster.height() - 1 - x) * raster.width() + y);
  }

  private interface Source {
    int pixel(int x, int y);
  }

  private static Raster moved(Raster raster, int width, int height, Source source) {
    var moved = new byte[width * height * 4];
    IntStream.range(0, height).forEach(y -> IntStream.range(0, width)
        .forEach(x -> System.arraycopy(raster.rgba(), source.pixel(x, y) * 4, moved, (y * width + x) * 4, 4)));
    return new Raster(width, height, moved);
  }
}
