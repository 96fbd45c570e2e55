package shop.prilavok.db;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Brings what was written to a file to the disk, and returns when it is there. */
interface Force {
    Force DATA = file -> file.force(false);

    void force(FileChannel file) throws IOException;
}
