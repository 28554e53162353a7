package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import studio.fofo.storage.Cid;
import studio.fofo.storage.blocks.BlockStore;
import studio.fofo.storage.ipld.Car;
import studio.fofo.storage.ipld.DirectoryNode;
import studio.fofo.storage.unixfs.FileTree;

/**
 * Serves an archive of the blocks of a file, {@code application/vnd.ipld.car;version=1}, streamed depth first. If the file was found in a
 * directory, that comes first, so that a client can verify the way.
 */
final class CarReply {

  private final BlockStore blocks;
  private final FileTree tree;

  CarReply(BlockStore blocks) {
    this.blocks = blocks;
    this.tree = new FileTree(blocks);
  }

  void write(Cid root, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var wanted = CarRequest.of(request);
    var directory = tree.directory(root);
    if (directory.isEmpty() && wanted.scope() != CarRequest.Scope.BLOCK) {
      tree.requireFile(root);
    }
    if (Immutable.begin(root, tag(root, wanted, request), request, response)) {
      return;
    }
    response.setContentType("application/vnd.ipld.car; version=1; order=dfs; dups=" + (wanted.duplicates() ? "y" : "n"));
    response.setHeader("Content-Disposition", Disposition.attachment(request, root + ".car"));
    if (!Immutable.isHead(request)) {
      archive(root, wanted, Immutable.within(request), response);
    }
  }

  private static String tag(Cid root, CarRequest wanted, HttpServletRequest request) {
    return Immutable.within(request).map(place -> place.directory() + ".").orElse("") + root + "." + wanted.tag();
  }

  private void archive(Cid root, CarRequest wanted, Optional<Immutable.Within> within, HttpServletResponse response) throws IOException {
    var block = blocks.get(root).orElseThrow(() -> IpfsController.unknown(root.toString()));
    var directory = tree.directory(root);
    if (directory.isPresent()) {
      archive(root, block, directory.get(), wanted, response);
      return;
    }
    var bytes = wanted.entityBytes();
    var range = bytes == null ? null : ByteRange.entityBytes(bytes, tree.size(root));
    var car = new Car(response.getOutputStream(), root);
    if (within.isPresent()) {
      var above = within.get().directory();
      car.block(above, blocks.get(above).orElseThrow(() -> IpfsController.unknown(above.toString())));
    }
    if (wanted.scope() == CarRequest.Scope.BLOCK || range != null && range.length() == 0) {
      car.block(root, block);
      return;
    }
    var writing = new Writing(car, wanted.duplicates(), new HashSet<>());
    if (range == null) {
      tree.walk(root, writing);
    } else {
      tree.walk(root, range.from(), range.to(), writing);
    }
  }

  /** Of a directory: itself, and all its files if everything is requested. */
  private void archive(Cid root, byte[] block, DirectoryNode directory, CarRequest wanted, HttpServletResponse response)
      throws IOException {
    var car = new Car(response.getOutputStream(), root);
    car.block(root, block);
    if (wanted.scope() == CarRequest.Scope.ALL) {
      var writing = new Writing(car, wanted.duplicates(), new HashSet<>());
      for (var entry : directory.entries()) {
        tree.walk(entry.cid(), writing);
      }
    }
  }

  private record Writing(Car car, boolean duplicates, Set<Cid> seen) implements FileTree.Visitor {
    @Override
    public void block(Cid cid, byte[] block) throws IOException {
      if (duplicates || seen.add(cid)) {
        car.block(cid, block);
      }
    }
  }
}
