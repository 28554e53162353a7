package studio.fofo.runtime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code fofo.disk.*}
 *
 * @param floor so much of the disk under {@code FOFO_HOME} stays free: below it, uploads, jobs and products are refused (503) and waiting
 *     jobs wait, while paid orders go on
 * @param reserve below this, which is never more than the floor, print files of paid orders wait, too, so that database and chain can still
 *     write down who paid for what
 */
@ConfigurationProperties("fofo.disk")
record DiskSettings(@DefaultValue("1GB") DataSize floor, @DefaultValue("256MB") DataSize reserve) {}
