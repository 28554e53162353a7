package studio.fofo.fulfilment.printify;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SupplierAccount;

/**
 * Print files in the account's library. A file is uploaded once, whatever prints it: its name is a hash of its content. If the reply to an
 * upload was lost, the file is looked for among the newest; at worst the library has it twice, which costs nothing.
 */
@Component
class LibraryFiles {

  private final JdbcClient jdbc;
  private final PrintifyApi api;
  private final Clock clock;

  LibraryFiles(JdbcClient jdbc, PrintifyApi api, Clock clock) {
    this.jdbc = jdbc;
    this.api = api;
    this.clock = clock;
  }

  /** An uploaded file, in pixels. */
  record Image(String id, int width, int height) {}

  /** @throws PrintifyRefusal if it is no picture */
  Image of(SupplierAccount account, Submission.Line line) {
    var name = line.file().url().substring(line.file().url().lastIndexOf('/') + 1);
    return known(account, name).or(() -> lost(account, name)).orElseGet(() -> upload(account, name, line));
  }

  /** After Printify does not know it any more. */
  void forget(SupplierAccount account, Image image) {
    jdbc.sql("delete from fulfilment.printify_files where shop = :shop and image_id = :image")
        .param("shop", account.store())
        .param("image", image.id)
        .update();
  }

  private Optional<Image> known(SupplierAccount account, String name) {
    return jdbc.sql("""
            select image_id, width, height from fulfilment.printify_files
            where shop = :shop and name = :name and image_id is not null
            """)
        .param("shop", account.store())
        .param("name", name)
        .query((row, number) -> new Image(row.getString("image_id"), row.getInt("width"), row.getInt("height")))
        .optional();
  }

  private Optional<Image> lost(SupplierAccount account, String name) {
    var asked = jdbc.sql("""
            insert into fulfilment.printify_files (shop, name, asked_at) values (:shop, :name, :now) on conflict (shop, name) do nothing
            """)
        .param("shop", account.store())
        .param("name", name)
        .param("now", Productions.utc(clock.instant()))
        .update() == 0;
    return asked
        ? api.uploads(account, 1).entries().stream().filter(file -> name.equals(file.fileName()) && isPicture(file)).findFirst()
            .map(file -> keep(account, name, file))
        : Optional.empty();
  }

  private Image upload(SupplierAccount account, String name, Submission.Line line) {
    var file = api.upload(account, new FileReply.FromUrl(name, line.fileUrl().toString()));
    if (!isPicture(file)) {
      throw PrintifyRefusal.of("the image of line " + line.number() + " arrived without pixels");
    }
    return keep(account, name, file);
  }

  private Image keep(SupplierAccount account, String name, FileReply file) {
    jdbc.sql("""
            update fulfilment.printify_files set image_id = :image, width = :width, height = :height where shop = :shop and name = :name
            """)
        .param("image", file.id())
        .param("width", file.width())
        .param("height", file.height())
        .param("shop", account.store())
        .param("name", name)
        .update();
    return new Image(file.id(), file.width(), file.height());
  }

  private static boolean isPicture(FileReply file) {
    return file.width() > 0 && file.height() > 0;
  }
}
