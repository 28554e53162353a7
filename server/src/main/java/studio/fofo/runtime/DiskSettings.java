package studio.fofo.runtime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code fofo.disk.*}
 *
 * @param floor minimum free space on the disk of {@code FOFO_HOME}: below it, uploads, jobs and products are refused (503) and queued jobs
 * wait, while paid orders continue
 * @param reserve below this, which is never more than the floor, print files of paid orders wait, too, so that database and chain can still
 * record payments
 */
@ConfigurationProperties("fofo.disk")
record DiskSettings(@DefaultValue("1GB") DataSize floor, @DefaultValue("256MB") DataSize reserve) {}
