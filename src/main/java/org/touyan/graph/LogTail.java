package org.touyan.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.neo4j.configuration.Config;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.BinarySupportedKernelVersions;
import org.neo4j.kernel.impl.transaction.log.CommittedCommandBatchCursor;
import org.neo4j.kernel.impl.transaction.log.LogPosition;
import org.neo4j.kernel.impl.transaction.log.ReadableLogChannel;
import org.neo4j.kernel.impl.transaction.log.entry.VersionAwareLogEntryReader;
import org.neo4j.kernel.impl.transaction.log.files.LogFile;
import org.neo4j.kernel.impl.transaction.log.files.LogFilesBuilder;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.storageengine.api.CommandReaderFactory;
import org.neo4j.storageengine.api.StorageEngineFactory;

/**
 * The end of a log of the database whose last record was written in part. Where its bytes are read as the length of a
 * text, the database asks for more memory than there is, and passes that error on instead of cutting the record off.
 */
final class LogTail {

	private static final CommandReaderFactory COMMANDS = StorageEngineFactory.defaultStorageEngine()
		.commandReaderFactory();

	private final LogFile log;

	private final long version;

	private LogTail(LogFile log, long version) {
		this.log = log;
		this.version = version;
	}

	/**
	 * Ends each log before a record that asks for more memory than the whole file can hold. Of the record the first
	 * byte alone is changed, so that the database finds an end with something after it, and keeps a copy of that.
	 * @param transactions the folder of the logs of all databases
	 * @return whether there was such a record
	 */
	static boolean end(Path transactions) {
		boolean ended = false;
		try (var files = new DefaultFileSystemAbstraction();
				DirectoryStream<Path> databases = Files.newDirectoryStream(transactions)) {
			for (Path database : databases) {
				ended |= last(LogFilesBuilder.logFilesBasedOnlyBuilder(database, files)
					.withCommandReaderFactory(COMMANDS)
					.build()
					.getLogFile()).end();
			}
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		return ended;
	}

	/** The file after it may have been made already. */
	private static LogTail last(LogFile log) {
		long version = log.getLogRangeInfo().highestVersion();
		return new LogTail(log, log.hasAnyEntries(version) ? version : version - 1);
	}

	private boolean end() throws IOException {
		if (!log.versionExists(version)) {
			return false;
		}
		LogPosition last = log.extractHeader(version).getStartPosition();
		try (ReadableLogChannel channel = log.getRawReader(last);
				var batches = new CommittedCommandBatchCursor(channel, reader())) {
			while (batches.next()) {
				last = batches.position();
			}
			return false;
		}
		catch (OutOfMemoryError error) {
			Path file = log.getLogFileForVersion(version);
			if (Files.size(file) > free()) {
				throw error;
			}
			write(file, last);
			return true;
		}
	}

	private static VersionAwareLogEntryReader reader() {
		return new VersionAwareLogEntryReader(COMMANDS, new BinarySupportedKernelVersions(Config.defaults()),
				EmptyMemoryTracker.INSTANCE);
	}

	private static long free() {
		Runtime runtime = Runtime.getRuntime();
		return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
	}

	/** No record begins with a zero. */
	private static void write(Path file, LogPosition end) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.allocate(1), end.getByteOffset());
			channel.force(false);
		}
	}

}
