/** Contract tests of the storage ports of {@code io.dangol.crm.core}, for those who implement a port. */
module io.dangol.crm.storage.tck {
    requires transitive io.dangol.crm.core;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;
    requires static org.apiguardian.api;

    exports io.dangol.crm.storage.tck;
}
